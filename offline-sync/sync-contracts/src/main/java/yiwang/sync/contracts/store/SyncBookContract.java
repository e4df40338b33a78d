package yiwang.sync.contracts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.PendingUpload;
import yiwang.sync.domain.port.SyncBook.Standing;
import yiwang.sync.domain.port.SyncBook.StoredReceipt;
import yiwang.sync.domain.time.ClockReading;

/** What waits for the centre, counted and listed. */
interface SyncBookContract extends StoreUnderTest {

    @Test
    default void cases_are_counted_and_listed_by_where_they_stand() {
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.addFirst(accept("王桂兰").caseId());
        }
        UUID scanned = Uuid7.next(clock());
        String scan = store().storeAttachment(scanned, new ByteArrayInputStream(new byte[900])).sha256();
        accept(scanned, "李建国", List.of(scan));
        all.addFirst(scanned);
        standing(Standing.ALL, all);
        standing(Standing.NOT_AT_CENTRE, all);
        standing(Standing.NEEDS_PERSON, List.of());

        acknowledge(3);
        standing(Standing.NOT_AT_CENTRE, all.subList(0, 5));
        acknowledge(8);
        standing(Standing.NOT_AT_CENTRE, List.of(scanned));
        assertThat(store().syncBook().waiting(scanned)).extracting(PendingUpload::sha256).containsExactly(scan);
        assertThat(store().syncBook().waiting(all.get(1))).isEmpty();
        store().uploadCompleted(scanned, scan, clock().instant());
        standing(Standing.NOT_AT_CENTRE, List.of());
        assertThat(store().syncBook().waiting(scanned)).isEmpty();

        store().markProblem(all.get(2), "record_conflict");
        store().markProblem(all.get(5), "refused_content");
        standing(Standing.NEEDS_PERSON, List.of(all.get(2), all.get(5)));
        store().markProblem(all.get(2), "");
        standing(Standing.NEEDS_PERSON, List.of(all.get(5)));
        assertThat(store().syncBook().cases(Standing.ALL, 3, 2)).extracting(CaseEntry::caseId).isEqualTo(all.subList(2, 5));
    }

    @Test
    default void a_new_version_and_a_restored_gateway_put_cases_back_among_those_that_wait() {
        CaseEntry first = accept("王桂兰");
        CaseEntry second = accept("李建国");
        acknowledge(2);
        standing(Standing.NOT_AT_CENTRE, List.of());
        store().update(version(first.caseId(), 2, first.receiptNo(), "王桂兰", List.of()));
        standing(Standing.NOT_AT_CENTRE, List.of(first.caseId()));
        acknowledge(1);
        standing(Standing.NOT_AT_CENTRE, List.of(second.caseId(), first.caseId()));
    }

    @Test
    default void the_newest_receipt_that_stands_and_the_clock_are_kept() {
        assertThat(store().syncBook().receipt()).isEmpty();
        accept("王桂兰");
        Instant at = acknowledge(1);
        StoredReceipt kept = store().syncBook().receipt().orElseThrow();
        assertThat(new String(kept.signed(), StandardCharsets.UTF_8)).isEqualTo("receipt 1");
        assertThat(kept.at()).isEqualTo(at);
        store().enrol(StoreUnderTest.station("E2"));
        assertThat(store().syncBook().receipt()).as("of the old epoch").isEmpty();

        assertThat(store().syncBook().clock()).isEmpty();
        store().clockOffset(400, at);
        assertThat(store().syncBook().clock()).contains(new ClockReading(400, at));
    }

    private Instant acknowledge(long upTo) {
        Instant at = clock().instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        store().acknowledge(upTo, "G1", ("receipt " + upTo).getBytes(StandardCharsets.UTF_8), at);
        return at;
    }

    private void standing(Standing standing, List<UUID> expected) {
        assertThat(store().syncBook().count(standing)).as(standing.name()).isEqualTo(expected.size());
        assertThat(store().syncBook().cases(standing, 100, 0)).as(standing.name()).extracting(CaseEntry::caseId).containsExactlyElementsOf(expected);
    }
}
