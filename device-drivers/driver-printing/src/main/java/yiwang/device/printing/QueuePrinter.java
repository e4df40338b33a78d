package yiwang.device.printing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DocumentPrinter;
import yiwang.device.api.PrintOutcome;

/** One queue: javax.print submits, IPP tells how it ended (docs/decisions/001). */
final class QueuePrinter implements DocumentPrinter {

    private static final Duration LONGEST_RESERVE = Duration.ofSeconds(2);
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(5);

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);

    private final DeviceAddress address;
    private final QueueEnquiry queue;
    private final QueueSubmission submission;

    QueuePrinter(DeviceAddress address, QueueEnquiry queue, QueueSubmission submission) {
        this.address = address;
        this.queue = queue;
        this.submission = submission;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.DOCUMENT_PRINTER;
    }

    @Override
    public DeviceAddress address() {
        return address;
    }

    @Override
    public DeviceStatus status(Duration limit) {
        return switch (queue.queue(limit)) {
            case IppReply.Answered<QueueView>(QueueView view) -> view.status();
            case IppReply.Unknown<QueueView> _ -> DeviceStatus.of(DeviceStatus.State.ABSENT, noQueue());
            case IppReply.Refused<QueueView>(String status) -> DeviceStatus.of(DeviceStatus.State.FAULT, DeviceFault.of(DeviceFault.Kind.OTHER, status));
            case IppReply.Silent<QueueView>(DeviceFault why) -> DeviceStatus.of(
                    why.kind() == DeviceFault.Kind.ABSENT ? DeviceStatus.State.ABSENT : DeviceStatus.State.FAULT, why);
        };
    }

    @Override
    public PrintOutcome print(Path pdf, String title, Duration limit, Cancellation cancellation) {
        Deadline deadline = Deadline.in(limit);
        Duration quarter = limit.dividedBy(4);
        Duration reserve = quarter.compareTo(LONGEST_RESERVE) < 0 ? quarter : LONGEST_RESERVE;
        return switch (PdfFile.read(pdf)) {
            case PdfFile.NotUsable(DeviceFault why) -> new PrintOutcome.NotPrinted(why);
            case PdfFile.Usable(byte[] bytes) -> refusal(shorter(deadline.earlierBy(reserve).left()))
                    .<PrintOutcome>map(PrintOutcome.NotPrinted::new)
                    .orElseGet(() -> send(bytes, JobName.of(title), deadline, reserve, cancellation));
        };
    }

    @Override
    public void close() {
        queue.close();
    }

    private Optional<DeviceFault> refusal(Duration limit) {
        return switch (queue.queue(limit)) {
            case IppReply.Answered<QueueView>(QueueView view) -> view.refusal();
            case IppReply.Unknown<QueueView> _ -> Optional.of(noQueue());
            case IppReply.Refused<QueueView>(String status) -> Optional.of(DeviceFault.of(DeviceFault.Kind.OTHER, status));
            case IppReply.Silent<QueueView>(DeviceFault why) -> Optional.of(why);
        };
    }

    private PrintOutcome send(byte[] pdf, JobName name, Deadline deadline, Duration reserve, Cancellation cancellation) {
        if (cancellation.cancelled()) {
            return new PrintOutcome.NotPrinted(DeviceFault.of(DeviceFault.Kind.JOB_ENDED, "cancelled"));
        }
        QueueSubmission.End sent = submission.submit(pdf, name, deadline.earlierBy(reserve).left(), cancellation);
        // Whatever lpr said, the queue knows whether the job is there.
        IppReply<Optional<Integer>> found = find(name, deadline);
        if (found instanceof IppReply.Answered<Optional<Integer>>(Optional<Integer> id) && id.isPresent()) {
            JobWatch watch = new JobWatch(queue, id.get(), deadline, reserve);
            return sent instanceof QueueSubmission.Abandoned(DeviceFault why) ? watch.takeBack(why) : watch.follow(cancellation);
        }
        boolean surelyNotThere = found instanceof IppReply.Answered<Optional<Integer>>;
        return switch (sent) {
            case QueueSubmission.Refused(DeviceFault why) -> surelyNotThere ? new PrintOutcome.NotPrinted(why) : new PrintOutcome.MaybePrinted(why);
            case QueueSubmission.Abandoned(DeviceFault why) -> new PrintOutcome.MaybePrinted(why);
            case QueueSubmission.HandedOver _ -> new PrintOutcome.MaybePrinted(found instanceof IppReply.Silent<Optional<Integer>>(DeviceFault why)
                    ? DeviceFault.of(DeviceFault.Kind.LINK_LOST, "cupsd fell silent: " + why.detail())
                    : DeviceFault.of(DeviceFault.Kind.OTHER, "handed over, and the queue does not know the job"));
        };
    }

    /** A cupsd that is being restarted gets the time to come back. */
    private IppReply<Optional<Integer>> find(JobName name, Deadline deadline) {
        Deadline patience = deadline.orEarlier(Deadline.in(LONGEST_QUESTION));
        while (true) {
            IppReply<Optional<Integer>> reply = queue.find(name, patience.left());
            if (!(reply instanceof IppReply.Silent<Optional<Integer>>) || patience.over()) {
                return reply;
            }
            patience.pause(BETWEEN_QUESTIONS);
        }
    }

    private static Duration shorter(Duration limit) {
        return limit.compareTo(LONGEST_QUESTION) < 0 ? limit : LONGEST_QUESTION;
    }

    private DeviceFault noQueue() {
        return DeviceFault.of(DeviceFault.Kind.ABSENT, "no queue " + address.rest());
    }
}
