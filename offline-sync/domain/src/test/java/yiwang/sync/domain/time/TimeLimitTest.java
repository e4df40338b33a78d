package yiwang.sync.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLimitTest {

    private static final LocalDate JUNE_3 = LocalDate.of(2025, 6, 3);

    @ParameterizedTest
    @CsvSource({"2025-01-22, 5, 2025-02-05", "2025-04-25, 5, 2025-05-06", "2025-09-26, 10, 2025-10-16", "2025-06-03, 20, 2025-07-01",
        "2025-09-30, 1, 2025-10-09", "2025-10-08, 3, 2025-10-11", "2025-02-08, 1, 2025-02-10", "2025-06-03, 10, 2025-06-17"})
    void working_days_as_the_vectors_say(LocalDate accepted, int days, LocalDate due) {
        assertThat(TimeLimit.workingDays(days).due(accepted, Calendars.OF_2025)).isEqualTo(due);
    }

    @Test
    void paused_days_do_not_count() {
        assertThat(TimeLimit.workingDays(10).due(JUNE_3, Calendars.OF_2025,
                List.of(Pause.between(LocalDate.of(2025, 6, 10), LocalDate.of(2025, 6, 16))), 0)).contains(LocalDate.of(2025, 6, 24));
    }

    @Test
    void an_open_pause_leaves_the_last_day_unknown() {
        Pause open = new Pause(LocalDate.of(2025, 6, 10), Optional.empty());
        assertThat(TimeLimit.workingDays(10).due(JUNE_3, Calendars.OF_2025, List.of(open), 0)).isEmpty();
        assertThat(TimeLimit.workingDays(2).due(JUNE_3, Calendars.OF_2025, List.of(open), 0)).contains(LocalDate.of(2025, 6, 5));
    }

    @Test
    void an_extension_adds_days_once() {
        assertThat(TimeLimit.workingDays(10).due(JUNE_3, Calendars.OF_2025, List.of(), 10))
                .contains(TimeLimit.workingDays(20).due(JUNE_3, Calendars.OF_2025));
    }

    @Test
    void on_the_spot_is_due_the_same_day_even_on_a_holiday() {
        assertThat(TimeLimit.workingDays(0).due(LocalDate.of(2025, 10, 8), Calendars.OF_2025)).isEqualTo(LocalDate.of(2025, 10, 8));
    }

    @Test
    void a_place_may_count_the_day_of_acceptance() {
        TimeLimit limit = new TimeLimit(5, LimitUnit.WORKING_DAYS, true);
        assertThat(limit.due(JUNE_3, Calendars.OF_2025)).isEqualTo(LocalDate.of(2025, 6, 9));
        assertThat(limit.due(LocalDate.of(2025, 6, 1), Calendars.OF_2025)).isEqualTo(LocalDate.of(2025, 6, 9));
        assertThat(new TimeLimit(0, LimitUnit.WORKING_DAYS, true).due(JUNE_3, Calendars.OF_2025)).isEqualTo(JUNE_3);
    }

    @Test
    void natural_days_hours_and_minutes_know_no_holiday() {
        assertThat(new TimeLimit(10, LimitUnit.NATURAL_DAYS, false).due(LocalDate.of(2025, 9, 30), Calendars.OF_2025))
                .isEqualTo(LocalDate.of(2025, 10, 10));
        LocalDateTime accepted = LocalDateTime.of(2025, 9, 30, 16, 30);
        assertThat(new TimeLimit(24, LimitUnit.HOURS, false).dueTime(accepted, Calendars.OF_2025)).isEqualTo("2025-10-01T16:30");
        assertThat(new TimeLimit(45, LimitUnit.MINUTES, false).dueTime(accepted, Calendars.OF_2025)).isEqualTo("2025-09-30T17:15");
        assertThat(TimeLimit.workingDays(1).dueTime(accepted, Calendars.OF_2025)).isEqualTo("2025-10-10T00:00");
    }

    @Test
    void more_days_never_end_sooner_and_the_last_day_is_a_working_day() {
        Random random = new Random(4);
        for (int round = 0; round < 2000; round++) {
            LocalDate accepted = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(330));
            int days = 1 + random.nextInt(30);
            LocalDate due = TimeLimit.workingDays(days).due(accepted, Calendars.OF_2025);
            assertThat(Calendars.OF_2025.isWorkingDay(due)).isTrue();
            assertThat(due).isBefore(TimeLimit.workingDays(days + 1).due(accepted, Calendars.OF_2025));
            assertThat(LampPolicy.daysLeft(accepted, due, Calendars.OF_2025)).isEqualTo(days);
        }
    }
}
