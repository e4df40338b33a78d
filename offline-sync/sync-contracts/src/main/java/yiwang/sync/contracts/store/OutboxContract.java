package yiwang.sync.contracts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.record.RecordHash;
import yiwang.sync.domain.record.SealedRecord;

/** Records in their chain, and how far the centre has them. */
interface OutboxContract extends StoreUnderTest {

    byte[] RECEIPT = {1, 2, 3};

    @Test
    default void records_stand_in_one_gapless_chain() {
        UUID first = accept("王桂兰").caseId();
        store().append(draft(Optional.empty(), "device.event", "{\"printer\":\"paper_out\"}"));
        UUID second = accept("李建国").caseId();
        SealedRecord rated = store().append(draft(Optional.of(first), "case.rated", "{\"stars\":5}"));

        List<SealedRecord> chain = store().pending(100, Long.MAX_VALUE);
        assertThat(chain).extracting(SealedRecord::stationSeq).containsExactly(1L, 2L, 3L, 4L);
        assertThat(chain).extracting(SealedRecord::caseSeq).containsExactly(1, 0, 1, 2);
        String previous = SealedRecord.NO_HASH;
        for (SealedRecord record : chain) {
            assertThat(record.prevHash()).isEqualTo(previous);
            assertThat(record.hash()).isEqualTo(RecordHash.of(record));
            assertThat(record.stationId()).isEqualTo("ST-990121-01");
            previous = record.hash();
        }
        assertThat(rated.hash()).isEqualTo(previous);
        assertThat(store().records(first)).extracting(SealedRecord::type).containsExactly("case.accepted", "case.rated");
        assertThat(store().records(second)).hasSize(1);
        assertThat(store().records(UUID.randomUUID())).isEmpty();
    }

    @Test
    default void a_record_of_an_unknown_case_is_refused() {
        assertThatThrownBy(() -> store().append(draft(Optional.of(UUID.randomUUID()), "case.rated", "{}")))
                .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.code()).isEqualTo("case_unknown"));
        assertThat(store().outbox().lastSeq()).isZero();
    }

    @Test
    default void pending_records_come_in_order_and_within_bounds_but_at_least_one() {
        for (int i = 0; i < 5; i++) {
            store().append(draft(Optional.empty(), "device.event", "x".repeat(100)));
        }
        assertThat(store().pending(3, Long.MAX_VALUE)).extracting(SealedRecord::stationSeq).containsExactly(1L, 2L, 3L);
        assertThat(store().pending(100, 250)).hasSize(2);
        assertThat(store().pending(100, 10)).hasSize(1);
        store().acknowledge(3, "G1", RECEIPT, clock().instant());
        assertThat(store().pending(100, Long.MAX_VALUE)).extracting(SealedRecord::stationSeq).containsExactly(4L, 5L);
        store().acknowledge(5, "G1", RECEIPT, clock().instant());
        assertThat(store().pending(100, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    default void the_outbox_counts_what_is_behind_the_receipt() {
        store().append(draft(Optional.empty(), "device.event", "x".repeat(40)));
        store().append(draft(Optional.empty(), "device.event", "x".repeat(2)));
        assertThat(store().outbox().pendingBytes()).isEqualTo(42);
        assertThat(store().outbox().gatewayEpoch()).isEmpty();

        store().acknowledge(1, "G1", RECEIPT, clock().instant());

        assertThat(store().outbox().lastSeq()).isEqualTo(2);
        assertThat(store().outbox().acknowledgedSeq()).isEqualTo(1);
        assertThat(store().outbox().pendingRecords()).isEqualTo(1);
        assertThat(store().outbox().pendingBytes()).isEqualTo(2);
        assertThat(store().outbox().gatewayEpoch()).isEqualTo("G1");
    }

    @Test
    default void the_three_truths_come_one_after_the_other() {
        CaseEntry saved = accept("王桂兰");
        Instant sentAt = clock().advance(Duration.ofMinutes(1));
        store().markSent(1, sentAt);
        assertThat(store().find(saved.caseId()).orElseThrow().sentAt()).contains(sentAt);
        assertThat(store().find(saved.caseId()).orElseThrow().centreAt()).isEmpty();

        Instant receivedAt = clock().advance(Duration.ofMinutes(1));
        store().acknowledge(1, "G1", RECEIPT, receivedAt);
        store().acknowledge(1, "G1", RECEIPT, clock().advance(Duration.ofDays(1)));

        CaseEntry delivered = store().find(saved.caseId()).orElseThrow();
        assertThat(delivered.centreAt()).contains(receivedAt);
        assertThat(delivered.savedAt()).isEqualTo(saved.savedAt());
    }

    @Test
    default void a_new_record_takes_the_later_truths_back_until_it_has_arrived_too() {
        CaseEntry saved = accept("王桂兰");
        store().markSent(1, clock().instant());
        store().acknowledge(1, "G1", RECEIPT, clock().instant());

        CaseEntry changed = store().update(version(saved.caseId(), 2, saved.receiptNo(), "王桂兰", List.of()));
        assertThat(changed.sentAt()).isEmpty();
        assertThat(changed.centreAt()).isEmpty();

        Instant later = clock().advance(Duration.ofMinutes(5));
        store().markSent(2, later);
        store().acknowledge(2, "G1", RECEIPT, later);
        assertThat(store().find(saved.caseId()).orElseThrow().centreAt()).contains(later);
    }

    @Test
    default void what_a_receipt_covers_has_left() {
        CaseEntry saved = accept("王桂兰");
        store().acknowledge(1, "G1", RECEIPT, clock().instant());
        assertThat(store().find(saved.caseId()).orElseThrow().sentAt()).contains(clock().instant());
        store().update(version(saved.caseId(), 2, saved.receiptNo(), "王桂兰", List.of()));
        assertThat(store().find(saved.caseId()).orElseThrow().sentAt()).isEmpty();
    }

    @Test
    default void a_restored_gateway_gets_its_missing_records_again() {
        UUID first = accept("王桂兰").caseId();
        UUID second = accept("李建国").caseId();
        store().acknowledge(2, "G1", RECEIPT, clock().instant());

        store().acknowledge(1, "G2", RECEIPT, clock().advance(Duration.ofHours(1)));

        assertThat(store().pending(10, Long.MAX_VALUE)).extracting(SealedRecord::stationSeq).containsExactly(2L);
        assertThat(store().outbox().gatewayEpoch()).isEqualTo("G2");
        assertThat(store().find(first).orElseThrow().centreAt()).isPresent();
        assertThat(store().find(second).orElseThrow().centreAt()).isEmpty();
        Instant again = clock().advance(Duration.ofHours(1));
        store().acknowledge(2, "G2", RECEIPT, again);
        assertThat(store().find(second).orElseThrow().centreAt()).contains(again);
    }

    @Test
    default void a_receipt_for_more_than_is_here_shows_an_old_copy_of_the_store() {
        accept("王桂兰");
        assertThatThrownBy(() -> store().acknowledge(2, "G1", RECEIPT, clock().instant()))
                .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.code()).isEqualTo("receipt_ahead"));
        assertThat(store().outbox().acknowledgedSeq()).isZero();
    }

    @Test
    default void a_new_epoch_begins_a_new_sequence_once_nothing_of_the_old_one_waits() {
        UUID first = accept("王桂兰").caseId();
        assertThatThrownBy(() -> store().enrol(StoreUnderTest.station("E2")))
                .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.code()).isEqualTo("records_pending"));
        store().acknowledge(1, "G1", RECEIPT, clock().instant());

        store().enrol(StoreUnderTest.station("E2"));
        UUID second = accept("李建国").caseId();

        List<SealedRecord> pending = store().pending(10, Long.MAX_VALUE);
        assertThat(pending).hasSize(1);
        assertThat(pending.getFirst().epoch()).isEqualTo("E2");
        assertThat(pending.getFirst().stationSeq()).isEqualTo(1);
        assertThat(pending.getFirst().prevHash()).isEqualTo(SealedRecord.NO_HASH);
        assertThat(store().records(first).getFirst().epoch()).isEqualTo("E1");
        assertThat(store().find(first).orElseThrow().centreAt()).isPresent();
        assertThat(store().find(second).orElseThrow().centreAt()).isEmpty();
        assertThat(store().outbox().pendingRecords()).isEqualTo(1);
    }

    @Test
    default void the_clock_is_trusted_only_while_its_measurement_is_fresh() {
        assertThat(rate().clockTrusted()).isFalse();
        store().clockOffset(-1_500, clock().instant());
        SealedRecord fresh = rate();
        assertThat(fresh.clockTrusted()).isTrue();
        assertThat(fresh.clockOffset()).isEqualTo(-1_500);
        clock().advance(Duration.ofDays(-1));
        assertThat(rate().clockTrusted()).isFalse();
        clock().advance(Duration.ofDays(40));
        assertThat(rate().clockTrusted()).isFalse();
    }

    @Test
    default void a_clock_that_went_back_stays_doubtful_until_it_is_compared_again() {
        store().clockOffset(0, clock().instant());
        clock().advance(Duration.ofDays(5));
        assertThat(rate().clockTrusted()).isTrue();
        clock().advance(Duration.ofDays(-1));
        assertThat(rate().clockTrusted()).isFalse();
        clock().advance(Duration.ofMinutes(1));
        assertThat(rate().clockTrusted()).as("still a day behind").isFalse();
        clock().advance(Duration.ofDays(365 * 10));
        assertThat(rate().clockTrusted()).isFalse();
        clock().advance(Duration.ofDays(-365 * 10));
        assertThat(rate().clockTrusted()).isFalse();

        clock().advance(Duration.ofSeconds(10));
        store().clockOffset(Duration.ofDays(1).toMillis(), clock().instant());
        assertThat(rate().clockTrusted()).isTrue();
    }

    private SealedRecord rate() {
        return store().append(draft(Optional.empty(), "device.event", "{}"));
    }

    @Test
    default void a_note_is_kept_until_another_one_takes_its_place() {
        assertThat(store().note("sealing-key")).isEmpty();
        store().note("sealing-key", new byte[] {1});
        store().note("other", new byte[] {9});
        store().note("sealing-key", new byte[] {2, 3});
        assertThat(store().note("sealing-key")).hasValueSatisfying(value -> assertThat(value).containsExactly(2, 3));
    }

    @Test
    default void records_can_be_read_again_from_any_place_whether_acknowledged_or_not() {
        for (int i = 0; i < 5; i++) {
            store().append(draft(Optional.empty(), "device.event", "{\"n\":" + i + "}"));
        }
        store().acknowledge(3, "G1", RECEIPT, Instant.parse("2026-11-21T02:00:00Z"));
        assertThat(store().behind(0, 100, Long.MAX_VALUE)).extracting(SealedRecord::stationSeq).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(store().behind(1, 2, Long.MAX_VALUE)).extracting(SealedRecord::stationSeq).containsExactly(2L, 3L);
        assertThat(store().behind(1, 100, 1)).as("at least one").extracting(SealedRecord::stationSeq).containsExactly(2L);
        assertThat(store().behind(1, 100, 14)).extracting(SealedRecord::stationSeq).containsExactly(2L, 3L);
        assertThat(store().behind(5, 100, Long.MAX_VALUE)).isEmpty();
    }
}
