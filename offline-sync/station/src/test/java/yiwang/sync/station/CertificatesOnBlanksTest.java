package yiwang.sync.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.port.StationStore.CaseChange;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.domain.stock.BlankNumber;
import yiwang.sync.domain.stock.SheetFate;
import yiwang.sync.domain.stock.SheetState;
import yiwang.sync.domain.stock.StockBalance;
import yiwang.sync.domain.stock.StockBook;
import yiwang.sync.domain.stock.StockCommand;
import yiwang.sync.station.stock.CertificateOutcome;
import yiwang.sync.station.stock.StockDesk;
import yiwang.sync.station.stock.StockOutcome;

class CertificatesOnBlanksTest {

    private static final String CLERK = "王芳";
    private static final BlankNumber FIRST = new BlankNumber("QX", 6, 1);
    private static final BlankNumber SECOND = new BlankNumber("QX", 6, 2);

    private final Counter counter = Counter.open();
    private UUID caseId;

    @BeforeEach
    void a_finished_case_and_ten_blanks() {
        caseId = counter.decided(counter.complete(), new Decision.Accept()).file().caseId();
        assertThat(stock().want(new StockCommand.Receive(FIRST, new BlankNumber("QX", 6, 10), 2), CLERK)).isInstanceOf(StockOutcome.Done.class);
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void nothing_is_printed_for_a_case_that_is_not_finished() {
        assertThat(refusal(counter.station.certificate(caseId, 2, CLERK))).isEqualTo("certificate_not_for_state");
        assertThat(refusal(counter.station.certificate(UUID.randomUUID(), 2, CLERK))).isEqualTo("case_unknown");
        assertThat(stock().blanksIn(2)).isEqualTo(10);
    }

    @Test
    void the_sheet_is_in_the_journal_before_the_paper_is_handed_to_a_printer() {
        finished();
        CertificateOutcome.ToPrint paper = toPrint();
        assertThat(paper.sheet()).isEqualTo(FIRST);
        assertThat(new String(paper.pdf(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(counter.store.stock().behind(0)).hasSize(2);
        assertThat(new StockDesk(counter.store.stock(), counter.clock, java.time.ZoneOffset.UTC).undecided())
                .as("another desk, as after a fall, knows it").extracting(StockBook.Sheet::number).containsExactly(FIRST);
        assertThat(counter.store.pending(50, Long.MAX_VALUE)).extracting(SealedRecord::type).contains("stock.received", "stock.reserved");
        assertThat(new String(counter.store.pending(50, Long.MAX_VALUE).getLast().payload(), StandardCharsets.UTF_8))
                .contains("\"event\":\"reserved\"", "\"sheet\":\"QX000001\"", "\"copy\":1").doesNotContain("王桂兰");
    }

    @Test
    void a_maybe_waits_for_a_person_and_prints_nothing_by_itself() {
        finished();
        stock().printEnded(toPrint().sheet(), "maybe", "media-jam");
        assertThat(refusal(counter.station.certificate(caseId, 2, CLERK))).isEqualTo("sheet_undecided");
        stock().want(new StockCommand.Decide(FIRST, SheetFate.SPOILED, "卡纸撕破"), CLERK);
        assertThat(toPrint().sheet()).isEqualTo(SECOND);
    }

    @Test
    void a_second_copy_goes_the_long_way_and_says_so() {
        finished();
        CertificateOutcome.ToPrint original = toPrint();
        stock().printEnded(original.sheet(), "printed", "");
        assertThat(refusal(counter.station.certificate(caseId, 2, CLERK))).isEqualTo("already_issued");
        stock().want(new StockCommand.AskReprint(original.certificate(), "群众遗失"), CLERK);
        stock().want(new StockCommand.ConfirmReprint(original.certificate(), true), "刘海");
        CertificateOutcome.ToPrint second = toPrint();
        assertThat(second.copy()).isEqualTo(2);
        stock().printEnded(second.sheet(), "printed", "");
        assertThat(stock().sheet(FIRST).orElseThrow().state()).isEqualTo(SheetState.VOID);
        StockBalance day = stock().balance(stock().today()).getFirst();
        assertThat(List.of(day.received(), day.issued(), day.takenBack(), day.closing(), day.discrepancy())).containsExactly(10, 2, 1, 8, 0);
    }

    private StockDesk stock() {
        return counter.station.stock();
    }

    private void finished() {
        counter.store.applyFeed("c1", List.of(new CaseChange(caseId, "ISSUED", "99012126112400017", "", counter.clock.instant())));
    }

    private CertificateOutcome.ToPrint toPrint() {
        CertificateOutcome outcome = counter.station.certificate(caseId, 2, CLERK);
        assertThat(outcome).isInstanceOf(CertificateOutcome.ToPrint.class);
        return (CertificateOutcome.ToPrint) outcome;
    }

    private static String refusal(CertificateOutcome outcome) {
        return outcome instanceof CertificateOutcome.Refused(var problem) ? problem.code() : outcome.toString();
    }
}
