package yiwang.sync.contracts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.Quarantine.WithheldRecord;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.PendingUpload;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.port.SyncBook.Standing;
import yiwang.sync.domain.record.SealedRecord;

/** Records and files that cannot go up as they are. */
interface QuarantineContract extends StoreUnderTest {

    @Test
    default void a_withheld_record_marks_its_case_which_is_not_at_the_centre_though_the_chain_is() {
        CaseEntry poison = accept("王桂兰");
        CaseEntry sound = accept("李建国");
        store().quarantine().withhold(1, "too_large", clock().instant());
        store().markSent(2, clock().instant());
        store().acknowledge(2, "G1", new byte[] {1}, clock().instant());

        assertThat(entry(poison).problem()).contains("record_withheld");
        assertThat(entry(poison).sentAt()).isEmpty();
        assertThat(entry(poison).centreAt()).isEmpty();
        assertThat(entry(sound).centreAt()).isPresent();
        assertThat(store().syncBook().count(Standing.NOT_AT_CENTRE)).isEqualTo(1);
        assertThat(store().syncBook().cases(Standing.NOT_AT_CENTRE, 9, 0)).extracting(CaseEntry::caseId).containsExactly(poison.caseId());
        assertThat(store().quarantine().withheld()).extracting(WithheldRecord::stationSeq, WithheldRecord::caseId, WithheldRecord::code)
                .containsExactly(tuple(1L, Optional.of(poison.caseId()), "too_large"));

        store().quarantine().unveiled(1);
        assertThat(entry(poison).problem()).isEmpty();
        assertThat(entry(poison).centreAt()).isPresent();
        assertThat(store().quarantine().withheld()).isEmpty();
    }

    @Test
    default void an_envelope_is_the_record_without_its_content() {
        accept("王桂兰");
        SealedRecord whole = store().pending(1, Long.MAX_VALUE).getFirst();
        SealedRecord envelope = store().quarantine().envelope(1);
        assertThat(envelope.isEnvelope()).isTrue();
        assertThat(envelope).isEqualTo(whole.envelope());
        assertThat(store().quarantine().record(1).payload()).isEqualTo(whole.payload());
        for (long none : new long[] {0, 2}) {
            assertThatThrownBy(() -> store().quarantine().envelope(none)).isInstanceOfSatisfying(StoreException.class,
                    e -> assertThat(e.code()).isEqualTo("record_unknown"));
            assertThatThrownBy(() -> store().quarantine().withhold(none, "too_large", clock().instant())).isInstanceOf(StoreException.class);
        }
    }

    @Test
    default void a_later_version_says_it_all() {
        CaseEntry poison = accept("王桂兰");
        store().quarantine().withhold(1, "store_damaged", clock().instant());

        CaseEntry corrected = store().update(version(poison.caseId(), 2, poison.receiptNo(), "王桂兰", List.of()));
        assertThat(corrected.problem()).isEmpty();
        store().acknowledge(2, "G1", new byte[] {1}, clock().advance(Duration.ofMinutes(1)));

        assertThat(entry(poison).centreAt()).isPresent();
        assertThat(store().quarantine().withheld()).singleElement().satisfies(row -> assertThat(row.superseded()).isTrue());
    }

    @Test
    default void another_trouble_of_the_case_outlives_the_quarantine() {
        CaseEntry poison = accept("王桂兰");
        store().quarantine().withhold(1, "too_large", clock().instant());
        store().markProblem(poison.caseId(), "case_unreadable");
        store().quarantine().unveiled(1);
        assertThat(entry(poison).problem()).contains("case_unreadable");
    }

    @Test
    default void a_record_of_no_case_can_be_withheld_too() {
        store().append(draft(Optional.empty(), "device.event", "{}"));
        store().quarantine().withhold(1, "record_damaged", clock().instant());
        assertThat(store().quarantine().withheld()).singleElement().satisfies(row -> assertThat(row.caseId()).isEmpty());
        store().quarantine().unveiled(1);
        assertThat(store().quarantine().withheld()).isEmpty();
    }

    @Test
    default void a_refused_file_says_why_until_somebody_has_put_it_right() {
        UUID caseId = Uuid7.next(clock());
        String file = store().storeAttachment(caseId, new ByteArrayInputStream(new byte[] {1, 2, 3})).sha256();
        accept(caseId, "王桂兰", List.of(file));
        store().quarantine().uploadRefused(caseId, file, "too_large");
        assertThat(store().pendingUploads()).singleElement().extracting(PendingUpload::refused).isEqualTo(Optional.of("too_large"));
        assertThat(store().pendingUploads(Optional.empty(), 5)).singleElement().extracting(PendingUpload::refused).isEqualTo(Optional.of("too_large"));
        store().quarantine().forgetRefusals();
        assertThat(store().pendingUploads()).singleElement().extracting(PendingUpload::refused).isEqualTo(Optional.empty());
    }

    @Test
    default void a_file_that_a_newer_version_stands_without_is_waited_for_no_more_until_a_version_names_it_again() {
        UUID caseId = Uuid7.next(clock());
        String rotten = store().storeAttachment(caseId, new ByteArrayInputStream(new byte[] {1, 2, 3})).sha256();
        CaseEntry first = accept(caseId, "王桂兰", List.of(rotten));
        String anew = store().storeAttachment(caseId, new ByteArrayInputStream(new byte[] {4, 5})).sha256();
        store().update(version(caseId, 2, first.receiptNo(), "王桂兰", List.of(anew)));
        assertThat(store().pendingUploads()).extracting(PendingUpload::sha256).containsExactly(anew, rotten);

        store().quarantine().giveUp(caseId, rotten);
        assertThat(store().pendingUploads()).extracting(PendingUpload::sha256).containsExactly(anew);
        store().uploadCompleted(caseId, anew, clock().instant());
        store().acknowledge(2, "G1", new byte[] {1}, clock().instant());
        assertThat(entry(first).centreAt()).isPresent();

        store().update(version(caseId, 3, first.receiptNo(), "王桂兰", List.of(anew, rotten)));
        assertThat(store().pendingUploads()).extracting(PendingUpload::sha256).containsExactly(rotten);
        assertThatThrownBy(() -> store().quarantine().giveUp(caseId, "00")).isInstanceOfSatisfying(StoreException.class,
                e -> assertThat(e.code()).isEqualTo("attachment_unknown"));
    }

    private CaseEntry entry(CaseEntry of) {
        return store().find(of.caseId()).orElseThrow();
    }
}
