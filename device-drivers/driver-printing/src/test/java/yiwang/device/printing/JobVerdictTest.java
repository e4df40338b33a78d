package yiwang.device.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.model.JobState;
import java.util.List;
import org.junit.jupiter.api.Test;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.PrintOutcome;

class JobVerdictTest {

    private static final DeviceFault PAPER_OUT = DeviceFault.of(DeviceFault.Kind.PAPER_OUT, "media-empty");

    @Test
    void only_a_completed_job_is_printed() {
        assertThat(JobVerdict.ended(job(JobState.completed, true, 2), true)).isEqualTo(new PrintOutcome.Printed());
        assertThat(JobVerdict.withdrawn(job(JobState.completed, true, 0), true, PAPER_OUT)).as("it was faster than our cancelling").isEqualTo(new PrintOutcome.Printed());
        JobView withErrors = new JobView(JobState.completed, List.of("job-completed-with-errors"), true, 1, true);
        assertThat(JobVerdict.ended(withErrors, true)).isInstanceOf(PrintOutcome.MaybePrinted.class);
    }

    @Test
    void a_job_that_ended_untouched_is_certainly_not_printed() {
        for (JobState state : List.of(JobState.canceled, JobState.aborted)) {
            assertThat(JobVerdict.ended(job(state, false, 0), false)).isInstanceOf(PrintOutcome.NotPrinted.class);
            assertThat(JobVerdict.withdrawn(job(state, false, 0), false, PAPER_OUT)).isInstanceOf(PrintOutcome.NotPrinted.class);
        }
    }

    @Test
    void once_begun_in_any_look_a_person_must_look() {
        for (JobState state : List.of(JobState.canceled, JobState.aborted)) {
            assertThat(JobVerdict.ended(job(state, true, 0), false)).isInstanceOf(PrintOutcome.MaybePrinted.class);
            assertThat(JobVerdict.ended(job(state, false, 0), true)).isInstanceOf(PrintOutcome.MaybePrinted.class);
            assertThat(JobVerdict.ended(job(state, false, 1), false)).isInstanceOf(PrintOutcome.MaybePrinted.class);
            assertThat(JobVerdict.withdrawn(job(state, true, 0), false, PAPER_OUT)).isInstanceOf(PrintOutcome.MaybePrinted.class);
        }
    }

    @Test
    void a_job_that_would_not_be_cancelled_is_maybe_even_when_untouched() {
        for (JobState state : List.of(JobState.pending, JobState.pendingHeld, JobState.processing, JobState.processingStopped)) {
            assertThat(JobVerdict.withdrawn(job(state, false, 0), false, PAPER_OUT))
                    .isEqualTo(new PrintOutcome.MaybePrinted(DeviceFault.of(DeviceFault.Kind.PAPER_OUT, "media-empty; still in the queue")));
        }
    }

    private static JobView job(JobState state, boolean begun, int sheets) {
        return new JobView(state, List.of(), begun, sheets, true);
    }
}
