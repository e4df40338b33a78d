package yiwang.sync.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yiwang.sync.domain.stock.Hall.sheet;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockRulesTest {

    private static final String CLERK = "王芳";
    private static final String HEAD = "刘海";
    private static final StockCommand.Reserve PRINT = new StockCommand.Reserve("C1", 2);

    private final Hall hall = new Hall().received(5);

    @Test
    void a_printed_sheet_is_issued_and_the_next_certificate_gets_the_next_sheet() {
        assertThat(hall.wants(CLERK, PRINT)).isEmpty();
        assertThat(hall.state(1)).isEqualTo(SheetState.RESERVED);
        assertThat(ended(1, "printed")).isEmpty();
        assertThat(hall.state(1)).isEqualTo(SheetState.ISSUED);
        assertThat(hall.book.nextIn(2)).contains(sheet(2));
    }

    @Test
    void what_was_certainly_not_printed_leaves_the_same_sheet_on_top() {
        hall.wants(CLERK, PRINT);
        ended(1, "not");
        assertThat(hall.book.nextIn(2)).contains(sheet(1));
        assertThat(hall.book.sheet(sheet(1)).orElseThrow().certificate()).isEmpty();
        assertThat(hall.wants(CLERK, PRINT)).isEmpty();
    }

    @Test
    void a_sheet_in_doubt_stops_its_certificate_and_its_tray_until_a_person_has_looked() {
        hall.wants(CLERK, PRINT);
        ended(1, "maybe");
        assertThat(hall.wants(CLERK, PRINT)).isEqualTo("sheet_undecided");
        assertThat(hall.wants(CLERK, new StockCommand.Reserve("C2", 2))).isEqualTo("tray_undecided");
        assertThat(hall.wants(CLERK, new StockCommand.AskReprint("C1", "卡纸"))).isEqualTo("sheet_undecided");
        assertThat(hall.wants(CLERK, new StockCommand.Decide(sheet(1), SheetFate.SPOILED, " "))).isEqualTo("reason_missing");
        assertThat(hall.wants(CLERK, new StockCommand.Decide(sheet(1), SheetFate.SPOILED, "卡纸撕破"))).isEmpty();
        assertThat(hall.wants(CLERK, PRINT)).isEmpty();
        assertThat(hall.book.track("C1").undecided()).contains(sheet(2));
    }

    @Test
    void a_station_that_fell_while_printing_finds_the_sheet_undecided() {
        hall.wants(CLERK, PRINT);
        assertThat(hall.wants(CLERK, PRINT)).isEqualTo("sheet_undecided");
        assertThat(hall.wants(CLERK, new StockCommand.Decide(sheet(1), SheetFate.ISSUED, ""))).isEmpty();
        assertThat(hall.state(1)).isEqualTo(SheetState.ISSUED);
        assertThat(ended(1, "printed")).as("the printer's word comes too late").isEqualTo("sheet_state");
    }

    @Test
    void a_second_copy_needs_a_reason_a_second_person_of_the_second_role_and_voids_the_first() {
        issue("C1");
        assertThat(hall.wants(CLERK, PRINT)).isEqualTo("already_issued");
        assertThat(hall.wants(CLERK, new StockCommand.AskReprint("C1", ""))).isEqualTo("reason_missing");
        assertThat(hall.wants(HEAD, new StockCommand.ConfirmReprint("C1", true))).isEqualTo("reprint_not_asked");
        assertThat(hall.wants(CLERK, new StockCommand.AskReprint("C1", "群众遗失"))).isEmpty();
        assertThat(hall.wants(CLERK, new StockCommand.ConfirmReprint("C1", true))).isEqualTo("second_person");
        assertThat(hall.wants(CLERK + " ", new StockCommand.ConfirmReprint("C1", true))).isEqualTo("second_person");
        assertThat(hall.wants(HEAD, new StockCommand.ConfirmReprint("C1", false))).isEqualTo("second_person");
        assertThat(hall.wants(CLERK, PRINT)).isEqualTo("already_issued");
        assertThat(hall.wants(HEAD, new StockCommand.ConfirmReprint("C1", true))).isEmpty();
        assertThat(hall.state(1)).isEqualTo(SheetState.VOID);
        assertThat(hall.wants(CLERK, PRINT)).isEmpty();
        assertThat(hall.book.sheet(sheet(2)).orElseThrow().copy()).isEqualTo(2);
        ended(2, "printed");
        assertThat(hall.wants(CLERK, PRINT)).as("one word, one copy").isEqualTo("already_issued");
    }

    @Test
    void an_agreed_copy_that_did_not_come_out_may_be_printed_again_without_asking_again() {
        issue("C1");
        hall.wants(CLERK, new StockCommand.AskReprint("C1", "群众遗失"));
        hall.wants(HEAD, new StockCommand.ConfirmReprint("C1", true));
        hall.wants(CLERK, PRINT);
        ended(2, "not");
        assertThat(hall.wants(CLERK, PRINT)).isEmpty();
    }

    @Test
    void taking_a_copy_back_does_not_open_the_way_to_another_one() {
        issue("C1");
        assertThat(hall.wants(CLERK, new StockCommand.Void(sheet(1), "内容有误收回"))).isEmpty();
        assertThat(hall.wants(CLERK, PRINT)).isEqualTo("already_issued");
    }

    @ParameterizedTest
    @CsvSource({"QX000004,QX000006,blank_known", "QX000009,QX000006,blank_range", "QX000006,QY000007,blank_range", "QX006,QX000007,blank_range",
        "QX100000,QX105000,blank_range"})
    void numbers_come_once_and_in_order(String first, String last, String code) {
        assertThat(hall.wants(CLERK, new StockCommand.Receive(BlankNumber.parse(first).orElseThrow(), BlankNumber.parse(last).orElseThrow(), 2))).isEqualTo(code);
    }

    @Test
    void nobody_without_a_name_and_no_tray_without_paper() {
        assertThat(hall.wants(" ", PRINT)).isEqualTo("person_missing");
        assertThat(hall.wants(CLERK, new StockCommand.Reserve("C1", 3))).isEqualTo("tray_unknown");
        for (int i = 1; i <= 5; i++) {
            issue("D" + i);
        }
        assertThat(hall.wants(CLERK, new StockCommand.Reserve("C9", 2))).isEqualTo("tray_empty");
        assertThat(hall.wants(CLERK, new StockCommand.Spoil(sheet(77), "撕破了"))).isEqualTo("blank_unknown");
        assertThat(hall.wants(CLERK, new StockCommand.Spoil(sheet(1), "撕破了"))).isEqualTo("sheet_state");
    }

    @Test
    void a_journal_that_these_rules_did_not_write_is_not_believed() {
        StockBook book = new StockBook();
        book.apply(new StockEntry(1, new StockEvent.Received(new BlankRange(sheet(1), sheet(2)), 1), CLERK, Instant.EPOCH));
        assertThatThrownBy(() -> book.apply(new StockEntry(2, new StockEvent.Printed(sheet(1)), CLERK, Instant.EPOCH))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> book.apply(new StockEntry(3, new StockEvent.Spoiled(sheet(1), "x"), CLERK, Instant.EPOCH))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatever_is_tried_no_certificate_has_two_sheets_that_count_and_every_event_survives_its_text() {
        Random random = new Random(53);
        for (int round = 0; round < 20_000; round++) {
            hall.wants(random.nextBoolean() ? CLERK : HEAD, anything(random));
        }
        assertThat(hall.journal).hasSizeGreaterThan(500);
        assertThat(hall.journal).allSatisfy(entry -> assertThat(StockText.read(StockText.write(entry.event()))).isEqualTo(entry.event()));
        assertThat(hall.book.sheets().stream().filter(sheet -> sheet.state() == SheetState.ISSUED).map(StockBook.Sheet::certificate)).doesNotHaveDuplicates();
        StockBook again = new StockBook();
        hall.journal.forEach(again::apply);
        assertThat(again.sheets()).isEqualTo(hall.book.sheets());
    }

    private StockCommand anything(Random random) {
        BlankNumber any = sheet(1 + random.nextInt(900));
        String certificate = "C" + random.nextInt(40);
        return switch (random.nextInt(9)) {
            case 0 -> new StockCommand.Receive(any, any.plus(random.nextInt(4)), 1 + random.nextInt(3));
            case 1, 2 -> new StockCommand.Reserve(certificate, 1 + random.nextInt(3));
            case 3 -> hall.book.undecided().isEmpty() ? new StockCommand.Count(2, 3)
                    : new StockCommand.PrintEnded(hall.book.undecided().getFirst().number(), List.of("printed", "maybe", "not").get(random.nextInt(3)), "");
            case 4 -> hall.book.undecided().isEmpty() ? new StockCommand.AskReprint(certificate, "遗失")
                    : new StockCommand.Decide(hall.book.undecided().getLast().number(), SheetFate.values()[random.nextInt(3)], "看过了");
            case 5 -> new StockCommand.Spoil(any, "污损");
            case 6 -> new StockCommand.Void(any, "收回");
            case 7 -> new StockCommand.AskReprint(certificate, "遗失");
            default -> new StockCommand.ConfirmReprint(certificate, random.nextBoolean());
        };
    }

    private void issue(String certificate) {
        assertThat(hall.wants(CLERK, new StockCommand.Reserve(certificate, 2))).isEmpty();
        hall.wants("printer", new StockCommand.PrintEnded(hall.book.undecided().getFirst().number(), "printed", ""));
    }

    private String ended(int serial, String outcome) {
        return hall.wants("printer", new StockCommand.PrintEnded(sheet(serial), outcome, "media-jam"));
    }
}
