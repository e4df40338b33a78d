package yiwang.sync.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.sync.domain.casework.CaseState;

class LampPolicyTest {

    private static final Optional<LocalDate> DUE = Optional.of(LocalDate.of(2025, 6, 24));

    @ParameterizedTest
    @CsvSource({
        "2025-06-10, 15, GREEN, 10",
        "2025-06-17, 15, BLUE, 5",
        "2025-06-16, 15, GREEN, 6",
        "2025-06-20, 3, BLUE, 2",
        "2025-06-24, 15, YELLOW, 0",
        "2025-06-25, 15, RED, -1",
        "2025-06-28, 15, RED, -3",
    })
    void a_running_case(LocalDate today, int promised, Lamp lamp, int days) {
        LampReading reading = LampPolicy.usual().read(LampFacts.of(CaseState.ACCEPTED, promised, DUE), today, Calendars.OF_2025);
        assertThat(reading.lamp()).isEqualTo(lamp);
        assertThat(reading.days()).isEqualTo(days);
        assertThat(reading.reasons().isEmpty()).isEqualTo(lamp == Lamp.GREEN);
    }

    @Test
    void the_statutory_limit_gives_a_second_red() {
        LampFacts facts = new LampFacts(CaseState.TOLERANCE, 10, DUE, Optional.of(LocalDate.of(2025, 7, 1)), false, false, false);
        assertThat(LampPolicy.usual().read(facts, LocalDate.of(2025, 7, 1), Calendars.OF_2025).second()).isFalse();
        assertThat(LampPolicy.usual().read(facts, LocalDate.of(2025, 7, 2), Calendars.OF_2025).second()).isTrue();
    }

    @Test
    void a_special_procedure_is_a_pause_whatever_the_date() {
        assertThat(LampPolicy.usual().read(LampFacts.of(CaseState.SPECIAL, 10, DUE), LocalDate.of(2025, 8, 1), Calendars.OF_2025).lamp())
                .isEqualTo(Lamp.PAUSED);
    }

    @Test
    void no_clock_runs_before_acceptance_or_after_the_decision() {
        for (CaseState state : new CaseState[] {CaseState.DRAFT, CaseState.RECEIVED, CaseState.CORRECTION, CaseState.DECIDED}) {
            assertThat(LampPolicy.usual().read(LampFacts.of(state, 10, DUE), LocalDate.of(2025, 8, 1), Calendars.OF_2025).lamp())
                    .isEqualTo(Lamp.NOT_RUNNING);
        }
    }

    @Test
    void a_late_correction_notice_is_yellow_though_no_clock_runs() {
        LampFacts facts = new LampFacts(CaseState.RECEIVED, 10, Optional.empty(), Optional.empty(), false, true, true);
        LampReading reading = LampPolicy.usual().read(facts, LocalDate.of(2025, 6, 10), Calendars.OF_2025);
        assertThat(reading.lamp()).isEqualTo(Lamp.YELLOW);
        assertThat(reading.reasons()).hasSize(2);
    }
}
