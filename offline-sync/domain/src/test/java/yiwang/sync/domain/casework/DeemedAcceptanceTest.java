package yiwang.sync.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.time.Calendars;

class DeemedAcceptanceTest {

    private static final LocalDate RECEIVED_ON = LocalDate.of(2025, 4, 25);
    private static final LocalDate DAY_FIVE = LocalDate.of(2025, 5, 6);

    @Test
    void the_alarm_rings_on_day_five_and_then_the_case_counts_as_accepted_from_receipt() {
        assertThat(on(DAY_FIVE.minusDays(1))).isEqualTo(new DeemedAcceptance.TimeLeft(DAY_FIVE));
        assertThat(on(DAY_FIVE)).isEqualTo(new DeemedAcceptance.Alarm(DAY_FIVE));
        assertThat(on(DAY_FIVE.plusDays(1))).isEqualTo(new DeemedAcceptance.Deemed(RECEIVED_ON));
    }

    @Test
    void a_correction_notice_silences_it() {
        assertThat(DeemedAcceptance.of(CaseState.CORRECTION, RECEIVED_ON, DAY_FIVE.plusDays(9), Calendars.OF_2025))
                .isEqualTo(new DeemedAcceptance.NotApplicable());
    }

    private static DeemedAcceptance on(LocalDate today) {
        return DeemedAcceptance.of(CaseState.RECEIVED, RECEIVED_ON, today, Calendars.OF_2025);
    }
}
