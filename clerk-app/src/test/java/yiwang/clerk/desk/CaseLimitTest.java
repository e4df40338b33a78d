package yiwang.clerk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.clerk.Samples;
import yiwang.sync.domain.casework.CaseState;

class CaseLimitTest {

    @ParameterizedTest
    @CsvSource({"2026-12-08,NORMAL,10", "2026-11-30,NORMAL,4", "2026-11-27,REMIND,3", "2026-11-26,REMIND,2", "2026-11-24,YELLOW,0",
            "2026-11-23,RED,1", "2026-11-20,RED,2"})
    void an_accepted_case_warns_more_the_nearer_its_last_day_comes(LocalDate due, CaseLimit.Kind kind, int days) {
        assertThat(limit(CaseState.ACCEPTED, LocalDate.of(2026, 11, 10), due)).isEqualTo(new CaseLimit(kind, days));
    }

    @Test
    void papers_taken_six_working_days_ago_without_a_decision_are_overdue() {
        assertThat(limit(CaseState.RECEIVED, LocalDate.of(2026, 11, 16), null)).isEqualTo(new CaseLimit(CaseLimit.Kind.RED, 1));
        assertThat(limit(CaseState.RECEIVED, LocalDate.of(2026, 11, 17), null)).isEqualTo(new CaseLimit(CaseLimit.Kind.YELLOW, 0));
    }

    @Test
    void no_clock_runs_while_the_citizen_corrects_and_it_stands_still_in_a_special_procedure() {
        assertThat(limit(CaseState.CORRECTION, Samples.TODAY, null).kind()).isEqualTo(CaseLimit.Kind.NOT_COUNTING);
        assertThat(limit(CaseState.SPECIAL, Samples.TODAY, Samples.TODAY).kind()).isEqualTo(CaseLimit.Kind.PAUSED);
        assertThat(limit(CaseState.REFUSED, Samples.TODAY, null).kind()).isEqualTo(CaseLimit.Kind.STOPPED);
    }

    @Test
    void what_is_decided_on_the_spot_waits_for_the_line_until_it_is_at_the_centre_and_is_late_the_day_after() {
        assertThat(onTheSpot(null)).isEqualTo(new CaseLimit(CaseLimit.Kind.WAITS_FOR_LINE, 0));
        assertThat(onTheSpot(Samples.TODAY)).isEqualTo(new CaseLimit(CaseLimit.Kind.ON_THE_SPOT, 0));
        assertThat(onTheSpot(Samples.TODAY.minusDays(1)).kind()).isEqualTo(CaseLimit.Kind.RED);
    }

    private static CaseLimit onTheSpot(LocalDate due) {
        return CaseLimit.of(CaseState.ACCEPTED, Samples.TODAY.minusDays(6), Optional.ofNullable(due), 0, Samples.TODAY, Samples.WEEKDAYS);
    }

    private static CaseLimit limit(CaseState state, LocalDate accepted, LocalDate due) {
        return CaseLimit.of(state, accepted, Optional.ofNullable(due), 10, Samples.TODAY, Samples.WEEKDAYS);
    }
}
