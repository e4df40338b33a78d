package yiwang.device.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.model.PrinterState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;

class StateReasonsTest {

    @ParameterizedTest
    @CsvSource({"media-empty-error,PAPER_OUT", "media-needed-warning,PAPER_OUT", "media-low-report,PAPER_NEAR_END", "media-jam,PAPER_JAM",
        "door-open-report,COVER_OPEN", "interlock-open,COVER_OPEN", "marker-supply-empty-error,SUPPLY_OUT", "toner-low-warning,SUPPLY_LOW",
        "paused,OFFLINE", "offline-report,OFFLINE", "timed-out,OFFLINE", "fuser-over-temp,OTHER", "example.maker-odd-error,OTHER"})
    void a_keyword_of_any_severity_has_its_kind_and_stays_readable(String reason, DeviceFault.Kind kind) {
        assertThat(StateReasons.faults(List.of(reason))).containsExactly(DeviceFault.of(kind, reason));
    }

    @Test
    void none_and_the_course_of_a_healthy_job_are_no_faults() {
        assertThat(StateReasons.faults(List.of("none", "cups-waiting-for-job-completed"))).isEmpty();
        assertThat(StateReasons.worst(List.of("none"))).isEmpty();
    }

    @Test
    void the_worst_leads_and_all_are_told() {
        assertThat(StateReasons.worst(List.of("toner-low-warning", "example.odd", "media-jam-error")))
                .contains(DeviceFault.of(DeviceFault.Kind.PAPER_JAM, "toner-low-warning,example.odd,media-jam-error"));
        assertThat(StateReasons.worst(List.of("toner-low-warning"))).as("keeps no paper from coming").isEmpty();
    }

    @Test
    void status_follows_state_and_reasons() {
        assertThat(view(PrinterState.idle, "toner-low-warning").status().state()).isEqualTo(DeviceStatus.State.ONLINE);
        assertThat(view(PrinterState.processing, "none").status().state()).isEqualTo(DeviceStatus.State.BUSY);
        assertThat(view(PrinterState.processing, "media-empty-error").status().state()).isEqualTo(DeviceStatus.State.USER_ACTION_NEEDED);
        assertThat(view(PrinterState.stopped, "paused").status().state()).isEqualTo(DeviceStatus.State.OFFLINE);
        assertThat(view(PrinterState.idle, "offline-report").status().state()).isEqualTo(DeviceStatus.State.OFFLINE);
        assertThat(new QueueView(PrinterState.idle, List.of(), false, "").status().faults()).hasSize(1);
    }

    private static QueueView view(PrinterState state, String reason) {
        return new QueueView(state, List.of(reason), true, "");
    }
}
