package yiwang.sync.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.casework.Fault;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.queue.Ticket;
import yiwang.sync.domain.record.SealedRecord;

class PapersTicketsAndProgressTest {

    private final Counter counter = Counter.open();

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void each_paper_is_made_in_its_states_only_and_journaled() {
        UUID accepted = counter.decided(counter.complete(), new Decision.Accept()).file().caseId();
        UUID corrected = counter.decided(counter.withoutBankCard(), new Decision.Correct(List.of(new Fault("M04", "没有带", "请带来")))).file().caseId();
        UUID refused = counter.decided(counter.complete(), new Decision.Refuse("不是本县户籍", "请到户籍地")).file().caseId();

        assertThat(made(accepted, PaperKind.RECEIPT)).isTrue();
        assertThat(made(accepted, PaperKind.ACCEPTANCE)).isTrue();
        assertThat(made(accepted, PaperKind.CORRECTION)).isFalse();
        assertThat(made(corrected, PaperKind.CORRECTION)).isTrue();
        assertThat(made(corrected, PaperKind.ACCEPTANCE)).isFalse();
        assertThat(made(refused, PaperKind.REFUSAL)).isTrue();
        assertThat(made(refused, PaperKind.ACCEPTANCE)).isFalse();
        assertThat(made(accepted, PaperKind.REFUSAL)).isFalse();
        assertThat(made(UUID.randomUUID(), PaperKind.RECEIPT)).isFalse();

        List<SealedRecord> papers = records("paper.issued");
        assertThat(papers).hasSize(4).allSatisfy(record -> assertThat(record.caseId()).as("a reprint is no word on the case").isEmpty());
        assertThat(new String(papers.getFirst().payload(), StandardCharsets.UTF_8)).contains(accepted.toString(), "\"kind\":\"receipt\"");
    }

    @Test
    void the_same_receipt_twice_is_the_same_document() {
        UUID caseId = counter.decided(counter.complete(), new Decision.Accept()).file().caseId();
        var first = (PaperOutcome.Made) counter.station.paper(caseId, PaperKind.RECEIPT);
        counter.clock.advance(Duration.ofHours(1));

        assertThat(((PaperOutcome.Made) counter.station.paper(caseId, PaperKind.RECEIPT)).sha256()).isEqualTo(first.sha256());
    }

    @Test
    void numbers_are_in_the_journal_before_they_are_printed_and_each_group_has_its_own() {
        Ticket first = counter.station.takeTicket("A");
        assertThat(first.number()).isEqualTo("A001-A1");
        assertThat(first.outcome()).isEqualTo("pending");
        assertThat(records("ticket.taken")).hasSize(1);

        counter.station.ticketPrinted(first.ticketId(), "not");
        Ticket second = counter.station.takeTicket("A");
        assertThat(second.number()).as("a number that was given is used up").isEqualTo("A002-A1");
        assertThat(second.waiting()).as("nobody waits with a number that was never printed").isZero();
        counter.station.ticketPrinted(second.ticketId(), "maybe");
        assertThat(counter.station.takeTicket("A").waiting()).isEqualTo(1);
        assertThat(counter.station.takeTicket("B").number()).isEqualTo("B001-A1");
    }

    @Test
    void numbers_begin_again_at_the_halls_midnight() {
        counter.station.takeTicket("A");
        counter.clock.set(java.time.Instant.parse("2026-11-24T15:59:59Z"));
        assertThat(counter.station.takeTicket("A").number()).isEqualTo("A002-A1");
        counter.clock.set(java.time.Instant.parse("2026-11-24T16:00:00Z"));
        assertThat(counter.station.takeTicket("A").number()).isEqualTo("A001-A1");
        assertThat(counter.station.ticketsToday()).hasSize(1);
    }

    @Test
    void without_a_line_a_person_sees_what_this_station_holds() {
        CaseView mine = counter.decided(counter.deferring("M04"), new Decision.Accept());
        counter.decided(counter.with(counter.complete(), counter.applicant("name", "李建国", "id_number", "990121197506120033", "birth", "19750612", "sex_code", "1"),
                Counter.ALLOWANCE, Counter.FORM), new Decision.Accept());

        ProgressOutcome outcome = counter.station.progress("990121194203150020");

        assertThat(outcome).isInstanceOf(ProgressOutcome.OnlyHere.class);
        assertThat(((ProgressOutcome.OnlyHere) outcome).lines()).singleElement().satisfies(line -> {
            assertThat(line.receiptNo()).isEqualTo(mine.file().receiptNo());
            assertThat(line.asked()).contains("本人社保卡/银行卡");
            assertThat(line.askedBy()).isEqualTo(mine.file().toleranceDue());
        });
    }

    @Test
    void a_pass_without_a_line_leaves_everything_and_says_why() {
        counter.decided(counter.complete(), new Decision.Accept());

        var report = counter.station.syncOnce();

        assertThat(report.pushed()).isZero();
        assertThat(report.pendingRecords()).isEqualTo(1);
        assertThat(report.pendingBytes()).isPositive();
        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.code()).isEqualTo("gateway_unreachable");
            assertThat(failure.retry()).isTrue();
        });
    }

    @Test
    void drafts_are_kept_until_they_are_dropped() {
        UUID draft = UUID.randomUUID();
        counter.station.saveDraft(draft, "{\"老人\":\"王\"}".getBytes(StandardCharsets.UTF_8));
        counter.station.saveDraft(draft, "{\"老人\":\"王桂兰\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(counter.station.drafts()).singleElement().satisfies(kept -> assertThat(new String(kept.body(), StandardCharsets.UTF_8)).contains("王桂兰"));
        counter.station.dropDraft(draft);
        assertThat(counter.station.drafts()).isEmpty();
    }

    @Test
    void a_machine_without_a_catalogue_says_so() {
        try (Counter bare = Counter.withoutCatalogue()) {
            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> bare.station.searchItems("高龄")).matches(e -> e.code().equals("catalogue_missing"));
        }
    }

    private boolean made(UUID caseId, PaperKind kind) {
        return counter.station.paper(caseId, kind) instanceof PaperOutcome.Made;
    }

    private List<SealedRecord> records(String type) {
        return counter.store.pending(100, Long.MAX_VALUE).stream().filter(record -> record.type().equals(type)).toList();
    }
}
