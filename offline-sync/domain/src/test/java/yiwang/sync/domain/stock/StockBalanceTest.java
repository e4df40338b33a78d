package yiwang.sync.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static yiwang.sync.domain.stock.Hall.sheet;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StockBalanceTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 24);
    private static final String CLERK = "王芳";

    private final Hall hall = new Hall();

    @Test
    void a_day_adds_up() {
        hall.received(10);
        issue("C1", "printed");
        issue("C2", "maybe");
        hall.wants(CLERK, new StockCommand.Decide(sheet(2), SheetFate.SPOILED, "卡纸"));
        hall.wants(CLERK, new StockCommand.Spoil(sheet(9), "受潮"));
        hall.wants(CLERK, new StockCommand.Void(sheet(10), "旧版停用"));
        StockBalance day = balance(FIRST_DAY);
        assertThat(List.of(day.opening(), day.received(), day.issued(), day.spoiled(), day.voided(), day.closing(), day.inHand(), day.discrepancy()))
                .containsExactly(0, 10, 1, 2, 1, 6, 6, 0);
    }

    @Test
    void the_next_day_opens_with_the_closing_and_a_copy_taken_back_does_not_leave_the_stock_twice() {
        hall.received(10);
        issue("C1", "printed");
        hall.pass(Duration.ofDays(1));
        hall.wants(CLERK, new StockCommand.Void(sheet(1), "内容有误"));
        StockBalance day = balance(FIRST_DAY.plusDays(1));
        assertThat(List.of(day.opening(), day.voided(), day.takenBack(), day.closing(), day.discrepancy())).containsExactly(9, 0, 1, 9, 0);
        assertThat(balance(FIRST_DAY).closing()).isEqualTo(9);
    }

    @Test
    void a_person_who_counts_finds_the_sheet_that_is_missing() {
        hall.received(10);
        hall.wants(CLERK, new StockCommand.Count(2, 9));
        assertThat(balance(FIRST_DAY).discrepancy()).isEqualTo(-1);
        hall.wants(CLERK, new StockCommand.Count(2, 10));
        assertThat(balance(FIRST_DAY).discrepancy()).isZero();
    }

    @Test
    void an_undecided_sheet_is_named_and_not_expected_in_the_tray() {
        hall.received(3);
        issue("C1", "maybe");
        hall.wants(CLERK, new StockCommand.Count(2, 2));
        StockBalance day = balance(FIRST_DAY);
        assertThat(day.undecided()).containsExactly(sheet(1));
        assertThat(day.closing()).isEqualTo(3);
        assertThat(day.discrepancy()).isZero();
    }

    @Test
    void a_hundred_random_days_each_open_where_the_day_before_closed() {
        Random random = new Random(20261124);
        for (int day = 0; day < 100; day++) {
            BlankNumber first = sheet(1 + day * 20);
            hall.wants(CLERK, new StockCommand.Receive(first, first.plus(9), 2));
            for (int i = 0; i < 8; i++) {
                issue("C" + day + "-" + i, List.of("printed", "maybe", "not").get(random.nextInt(3)));
                hall.book.undecided().forEach(s -> hall.wants(CLERK, new StockCommand.Decide(s.number(), SheetFate.values()[random.nextInt(3)], "看过了")));
                hall.wants(CLERK, new StockCommand.Void(sheet(1 + random.nextInt(2000)), "收回"));
            }
            hall.pass(Duration.ofDays(1));
        }
        int closing = 0;
        for (int day = 0; day < 100; day++) {
            StockBalance balance = balance(FIRST_DAY.plusDays(day));
            assertThat(balance.opening()).isEqualTo(closing);
            assertThat(balance.discrepancy()).isZero();
            closing = balance.closing();
        }
    }

    private StockBalance balance(LocalDate day) {
        return StockBalance.of(hall.journal, day, CHINA).getFirst();
    }

    private void issue(String certificate, String outcome) {
        hall.wants(CLERK, new StockCommand.Reserve(certificate, 2));
        hall.book.undecided().forEach(s -> hall.wants("printer", new StockCommand.PrintEnded(s.number(), outcome, "")));
    }
}
