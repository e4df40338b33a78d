package yiwang.device.printing;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.AttributeType;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Types;
import java.util.List;
import java.util.Objects;

/**
 * What the queue says of a job.
 *
 * @param begun   bytes may have gone to the device: it is or was being processed
 * @param sheets  how many sheets or sides are known to be out
 * @param counted the device counts its sheets for this job
 */
record JobView(JobState state, List<String> reasons, boolean begun, int sheets, boolean counted) {

    static JobView of(IppPacket answer) {
        AttributeGroup job = Objects.requireNonNull(answer.get(Tag.jobAttributes));
        JobState state = job.getValues(Types.jobState).getFirst();
        // no-value until the first byte goes to a filter or the device
        boolean processed = number(job, Types.timeAtProcessing) > 0;
        boolean processing = state.equals(JobState.processing) || state.equals(JobState.processingStopped);
        return new JobView(state, List.copyOf(job.getValues(Types.jobStateReasons)), processed || processing,
                Math.max(number(job, Types.jobImpressionsCompleted), number(job, Types.jobMediaSheetsCompleted)),
                !job.getValues(Types.jobMediaSheetsCompleted).isEmpty());
    }

    boolean ended() {
        return completed() || state.equals(JobState.canceled) || state.equals(JobState.aborted);
    }

    /** The queue gave up on it, for a filter that failed, and keeps it for somebody to restart. */
    boolean givenUp() {
        return state.equals(JobState.processingStopped) && reasons.contains("job-completed-with-errors");
    }

    /** Completed, says the device, and its own counter saw no sheet. */
    boolean completedWithoutASheet() {
        return completed() && counted && sheets == 0;
    }

    boolean completed() {
        return state.equals(JobState.completed);
    }

    /** Zero when the attribute is missing or has no value, as many have until the job begins. */
    private static int number(AttributeGroup job, AttributeType<Integer> type) {
        return job.getValues(type).stream().findFirst().filter(value -> value > 0).orElse(0);
    }
}
