package yiwang.device.printing;

import java.time.Duration;
import java.util.Optional;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.PrintOutcome;

/** Follows one job to its end; takes it back when time is up, so that it does not come out later behind everyone's back. */
final class JobWatch {

    private static final Duration POLL = Duration.ofMillis(250);
    /** A cupsd that is only being restarted is back by then. */
    private static final Duration SILENCE_ENDURED = Duration.ofSeconds(5);

    private final QueueEnquiry queue;
    private final int job;
    private final Deadline deadline;
    private final Deadline takeBackFrom;
    private final Duration reserve;
    private boolean begun;

    /** @param reserve kept from the time before the deadline for taking the job back */
    JobWatch(QueueEnquiry queue, int job, Deadline deadline, Duration reserve) {
        this.queue = queue;
        this.job = job;
        this.deadline = deadline;
        this.takeBackFrom = deadline.earlierBy(reserve);
        this.reserve = reserve;
    }

    PrintOutcome follow(Cancellation cancellation) {
        Deadline patience = Deadline.in(SILENCE_ENDURED);
        while (true) {
            switch (look()) {
                case IppReply.Answered<JobView>(JobView view) -> {
                    if (view.ended()) {
                        return JobVerdict.ended(view, begun);
                    }
                    if (view.givenUp()) {
                        return takeBack(DeviceFault.of(DeviceFault.Kind.JOB_ENDED, "the queue could not convert the document"));
                    }
                    patience = Deadline.in(SILENCE_ENDURED);
                }
                case IppReply.Silent<JobView>(DeviceFault why) -> {
                    if (patience.over() || takeBackFrom.over()) {
                        return maybe(DeviceFault.Kind.LINK_LOST, "cupsd fell silent: " + why.detail());
                    }
                }
                case IppReply.Unknown<JobView> _ -> {
                    return maybe(DeviceFault.Kind.JOB_ENDED, "the queue no longer knows the job");
                }
                case IppReply.Refused<JobView>(String status) -> {
                    return maybe(DeviceFault.Kind.OTHER, "the queue does not tell of the job: " + status);
                }
            }
            if (cancellation.cancelled() || Thread.currentThread().isInterrupted()) {
                return takeBack(DeviceFault.of(DeviceFault.Kind.JOB_ENDED, "cancelled"));
            }
            if (takeBackFrom.over()) {
                return takeBack(obstacle());
            }
            takeBackFrom.pause(POLL);
        }
    }

    PrintOutcome takeBack(DeviceFault why) {
        Deadline end = deadline.orEarlier(Deadline.in(reserve));
        queue.cancel(job, end.left());
        Optional<JobView> last = Optional.empty();
        while (true) {
            if (look() instanceof IppReply.Answered<JobView>(JobView view)) {
                last = Optional.of(view);
            }
            if (last.map(JobView::ended).orElse(false) || end.over()) {
                return last.map(view -> JobVerdict.withdrawn(view, begun, why))
                        .orElseGet(() -> new PrintOutcome.MaybePrinted(JobVerdict.with(why, "cancelling not confirmed")));
            }
            end.pause(POLL);
        }
    }

    private IppReply<JobView> look() {
        IppReply<JobView> reply = queue.job(job, deadline.left());
        begun |= reply instanceof IppReply.Answered<JobView>(JobView view) && view.begun();
        return reply;
    }

    private DeviceFault obstacle() {
        return switch (queue.queue(deadline.left())) {
            case IppReply.Answered<QueueView>(QueueView view) -> view.obstacle();
            case IppReply.Silent<QueueView>(DeviceFault why) -> why;
            case IppReply.Unknown<QueueView> _ -> DeviceFault.of(DeviceFault.Kind.ABSENT, "the queue is gone");
            case IppReply.Refused<QueueView>(String status) -> DeviceFault.of(DeviceFault.Kind.OTHER, status);
        };
    }

    private static PrintOutcome maybe(DeviceFault.Kind kind, String detail) {
        return new PrintOutcome.MaybePrinted(DeviceFault.of(kind, detail));
    }
}
