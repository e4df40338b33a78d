package yiwang.device.printing;

import yiwang.device.api.DeviceFault;
import yiwang.device.api.PrintOutcome;

/** What the end of a job means for the paper. Pure: the rule that decides whether a person must look. */
final class JobVerdict {

    private JobVerdict() { }

    /** The job ended without us. @param begun any earlier look saw it being processed */
    static PrintOutcome ended(JobView job, boolean begun) {
        if (job.completed()) {
            return job.reasons().contains("job-completed-with-errors")
                    ? new PrintOutcome.MaybePrinted(DeviceFault.of(DeviceFault.Kind.OTHER, "job-completed-with-errors")) : new PrintOutcome.Printed();
        }
        DeviceFault why = DeviceFault.of(DeviceFault.Kind.JOB_ENDED, "job " + job.state().getName());
        return untouched(job, begun) ? new PrintOutcome.NotPrinted(why) : new PrintOutcome.MaybePrinted(why);
    }

    /** We asked for the job to be cancelled. @param job how it stands after that @param why the reason for giving up */
    static PrintOutcome withdrawn(JobView job, boolean begun, DeviceFault why) {
        if (job.completed()) {
            return ended(job, begun);
        }
        if (!job.ended()) {
            return new PrintOutcome.MaybePrinted(with(why, "still in the queue"));
        }
        return untouched(job, begun) ? new PrintOutcome.NotPrinted(with(why, "job cancelled"))
                : new PrintOutcome.MaybePrinted(with(why, "job cancelled after " + job.sheets() + " sheets"));
    }

    static DeviceFault with(DeviceFault fault, String more) {
        return DeviceFault.of(fault.kind(), fault.detail() + "; " + more);
    }

    /** Once bytes went to the device it may print them from its own memory, however the queue counts. */
    private static boolean untouched(JobView job, boolean begun) {
        return !begun && !job.begun() && job.sheets() == 0;
    }
}
