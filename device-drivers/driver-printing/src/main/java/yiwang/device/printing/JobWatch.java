package yiwang.device.printing;

import java.time.Duration;
import java.util.Optional;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.PrintOutcome;

/** Follows one job to its end; takes it back when time is up, so that it does not come out later behind everyone's back. */
final class JobWatch {

    private static final Duration PURGE_LIMIT = Duration.ofSeconds(1);
    private static final Duration PRINTER_LIMIT = Duration.ofSeconds(2);
    /** Another job behind the one that was taken back looks the same: then it is waited for in vain. */
    private static final Duration LETS_GO = Duration.ofSeconds(10);
    private static final Duration FIRST_POLL = Duration.ofMillis(4);
    private static final Duration POLL = Duration.ofMillis(250);
    /** A cupsd that is only being restarted is back by then. */
    private static final Duration SILENCE_ENDURED = Duration.ofSeconds(5);

    private final QueueEnquiry queue;
    private final int job;
    private final Deadline deadline;
    private final Deadline takeBackFrom;
    private final Duration reserve;
    private final Manner manner;
    private Duration pause = FIRST_POLL;
    private boolean begun;
    private boolean interrupted;

    /**
     * How a job is followed.
     *
     * @param direct         the printer itself is asked: its count of sheets is believed. A queue may keep the document when the
     *                       job has ended, so there it is removed
     * @param takeBackAtOnce at the first trouble, instead of waiting for somebody who mends it
     */
    record Manner(boolean direct, boolean takeBackAtOnce) {
        static final Manner QUEUE = new Manner(false, false);
    }

    /** @param reserve kept from the time before the deadline for taking the job back */
    JobWatch(QueueEnquiry queue, int job, Deadline deadline, Duration reserve, Manner manner) {
        this.queue = queue;
        this.job = job;
        this.deadline = deadline;
        this.takeBackFrom = deadline.earlierBy(reserve);
        this.reserve = reserve;
        this.manner = manner;
    }

    PrintOutcome follow(Cancellation cancellation) {
        return cleared(followed(cancellation));
    }

    PrintOutcome takeBack(DeviceFault why) {
        return cleared(takenBack(why));
    }

    /** No clear paper stays behind: a queue keeps documents for a day, unless it is told that the job is of no use any more. */
    private PrintOutcome cleared(PrintOutcome outcome) {
        if (!manner.direct()) {
            queue.purge(job, PURGE_LIMIT);
        }
        return outcome;
    }

    private PrintOutcome followed(Cancellation cancellation) {
        Deadline patience = Deadline.in(SILENCE_ENDURED);
        while (true) {
            switch (look()) {
                case IppReply.Answered<JobView>(JobView view) -> {
                    if (view.ended() && interrupted && manner.takeBackAtOnce()) {
                        return maybe(DeviceFault.Kind.LINK_LOST, "fell silent in the middle of the job");
                    }
                    if (view.ended()) {
                        return unproven(view) ? unseen() : JobVerdict.ended(view, begun);
                    }
                    if (view.givenUp()) {
                        return takenBack(DeviceFault.of(DeviceFault.Kind.JOB_ENDED, "the queue could not convert the document"));
                    }
                    if (interrupted && manner.takeBackAtOnce()) {
                        // A queue that was started anew prints from the beginning.
                        return takenBack(DeviceFault.of(DeviceFault.Kind.LINK_LOST, "fell silent in the middle of the job"));
                    }
                    patience = Deadline.in(SILENCE_ENDURED);
                }
                case IppReply.Silent<JobView>(DeviceFault why) -> {
                    interrupted = true;
                    if (patience.over() || takeBackFrom.over()) {
                        return maybe(DeviceFault.Kind.LINK_LOST, "fell silent: " + why.detail());
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
                return takenBack(DeviceFault.of(DeviceFault.Kind.JOB_ENDED, "cancelled"));
            }
            if (takeBackFrom.over()) {
                return takenBack(obstacle());
            }
            Optional<DeviceFault> trouble = manner.takeBackAtOnce() ? trouble() : Optional.empty();
            if (trouble.isPresent()) {
                return takenBack(trouble.get());
            }
            rest(takeBackFrom);
        }
    }

    /** A queue whose printer lost its power says completed, too (CUPS 2.4): for numbered paper a sheet must have been counted, and the printer be there. */
    private boolean unproven(JobView view) {
        return manner.direct() ? view.completedWithoutASheet()
                : manner.takeBackAtOnce() && view.completed() && (view.sheets() == 0 || !queue.printerAnswers(PRINTER_LIMIT));
    }

    /** Often at first, because most jobs are short. */
    private void rest(Deadline end) {
        end.pause(pause);
        pause = pause.multipliedBy(2).compareTo(POLL) < 0 ? pause.multipliedBy(2) : POLL;
    }

    private Optional<DeviceFault> trouble() {
        return queue.queue(deadline.left()) instanceof IppReply.Answered<QueueView>(QueueView view) ? view.trouble() : Optional.empty();
    }

    private PrintOutcome takenBack(DeviceFault why) {
        pause = FIRST_POLL;
        Deadline end = deadline.orEarlier(Deadline.in(reserve));
        queue.cancel(job, end.left());
        Optional<JobView> last = Optional.empty();
        while (true) {
            if (look() instanceof IppReply.Answered<JobView>(JobView view)) {
                last = Optional.of(view);
            }
            if (last.map(JobView::ended).orElse(false) || end.over()) {
                letGo();
                return last.map(view -> unproven(view) ? unseen() : JobVerdict.withdrawn(view, begun, why))
                        .orElseGet(() -> new PrintOutcome.MaybePrinted(JobVerdict.with(why, "cancelling not confirmed")));
            }
            rest(end);
        }
    }

    /** A queue calls a job cancelled before the printer behind it has let go of it. Whoever is sent to numbered paper must find it so. */
    private void letGo() {
        Deadline end = deadline.orEarlier(Deadline.in(LETS_GO));
        while (!manner.direct() && manner.takeBackAtOnce() && begun && !end.over()
                && queue.queue(end.left()) instanceof IppReply.Answered<QueueView>(QueueView view) && view.isWorking()) {
            rest(end);
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

    private static PrintOutcome unseen() {
        return maybe(DeviceFault.Kind.OTHER, "completed_without_a_sheet");
    }

    private static PrintOutcome maybe(DeviceFault.Kind kind, String detail) {
        return new PrintOutcome.MaybePrinted(DeviceFault.of(kind, detail));
    }
}
