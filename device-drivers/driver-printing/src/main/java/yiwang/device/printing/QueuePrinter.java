package yiwang.device.printing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Capabilities;
import yiwang.device.api.Capability;
import yiwang.device.api.Consumable;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DocumentPrinter;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.PrintSettings;
import yiwang.device.spi.LimitedCall;

/** One printer, submitted to and followed over IPP (docs/decisions/001). */
final class QueuePrinter implements DocumentPrinter {

    private static final Duration LONGEST_RESERVE = Duration.ofSeconds(2);
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(5);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);

    private final DeviceAddress address;
    private final QueueEnquiry queue;
    private final boolean direct;
    private final PrintSettings usual;

    /** @param direct no queue between us and the printer */
    QueuePrinter(DeviceAddress address, QueueEnquiry queue, boolean direct, PrintSettings usual) {
        this.address = address;
        this.queue = queue;
        this.direct = direct;
        this.usual = usual;
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
    public Capabilities capabilities() {
        return Capabilities.of(Capability.BACK_CHANNEL, Capability.JOB_FOLLOWED, Capability.TRAY_CHOICE, Capability.DUPLEX);
    }

    /** Paper as the printer's sensors tell it; how many sheets there are, no printer says reliably. */
    @Override
    public List<Consumable> consumables(Duration limit) {
        return queue.queue(limit) instanceof IppReply.Answered<QueueView>(QueueView view)
                ? List.of(Consumable.sensed("A4", Consumable.Unit.SHEETS, view.paper())) : List.of();
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
        return print(PdfFile.read(pdf), title, usual, Deadline.in(limit), limit, cancellation);
    }

    @Override
    public PrintOutcome print(byte[] pdf, String title, PrintSettings settings, Duration limit, Cancellation cancellation) {
        return print(PdfFile.of(pdf), title, settings, Deadline.in(limit), limit, cancellation);
    }

    private PrintOutcome print(PdfFile file, String title, PrintSettings settings, Deadline deadline, Duration limit, Cancellation cancellation) {
        Duration quarter = limit.dividedBy(4);
        Duration reserve = quarter.compareTo(LONGEST_RESERVE) < 0 ? quarter : LONGEST_RESERVE;
        return switch (file) {
            case PdfFile.NotUsable(DeviceFault why) -> new PrintOutcome.NotPrinted(why);
            case PdfFile.Usable(byte[] bytes) -> obstacle(settings, deadline.earlierBy(reserve))
                    .<PrintOutcome>map(PrintOutcome.NotPrinted::new)
                    .orElseGet(() -> send(bytes, JobName.of(title), settings, deadline, reserve, cancellation));
        };
    }

    @Override
    public void close() {
        queue.close();
    }

    /** Why nothing is sent at all. */
    private Optional<DeviceFault> obstacle(PrintSettings settings, Deadline deadline) {
        Optional<DeviceFault> refusal = fault(queue.queue(shorter(deadline.left())), view -> view.refusal(settings));
        boolean special = settings.tray().isPresent() || settings.sides() != PrintSettings.Sides.ONE || settings.copies() > 1;
        return refusal.isPresent() || !special ? refusal : fault(queue.abilities(shorter(deadline.left())), abilities -> abilities.lacks(settings));
    }

    private interface Judging<T> {
        Optional<DeviceFault> of(T value);
    }

    private <T> Optional<DeviceFault> fault(IppReply<T> reply, Judging<T> judging) {
        return switch (reply) {
            case IppReply.Answered<T>(T value) -> judging.of(value);
            case IppReply.Unknown<T> _ -> Optional.of(noQueue());
            case IppReply.Refused<T>(String status) -> Optional.of(DeviceFault.of(DeviceFault.Kind.OTHER, status));
            case IppReply.Silent<T>(DeviceFault why) -> Optional.of(why);
        };
    }

    private PrintOutcome send(byte[] pdf, JobName name, PrintSettings settings, Deadline deadline, Duration reserve, Cancellation cancellation) {
        if (cancellation.cancelled()) {
            return new PrintOutcome.NotPrinted(DeviceFault.of(DeviceFault.Kind.JOB_ENDED, "cancelled"));
        }
        Duration forSending = deadline.earlierBy(reserve).left();
        return switch (LimitedCall.run("submit to " + address.rest(), () -> queue.submit(pdf, name, settings, forSending), forSending, cancellation)) {
            case LimitedCall.Returned<IppReply<Integer>>(IppReply<Integer> reply) -> switch (reply) {
                case IppReply.Answered<Integer>(Integer id) -> watch(id, settings, deadline, reserve).follow(cancellation);
                case IppReply.Refused<Integer>(String status) -> new PrintOutcome.NotPrinted(refused(status));
                case IppReply.Unknown<Integer> _ -> new PrintOutcome.NotPrinted(noQueue());
                case IppReply.Silent<Integer>(DeviceFault why) when why.kind() == DeviceFault.Kind.ABSENT -> new PrintOutcome.NotPrinted(why);
                case IppReply.Silent<Integer>(DeviceFault why) -> lookFor(name, why, settings, deadline, reserve, cancellation);
            };
            case LimitedCall.Threw<IppReply<Integer>>(Throwable cause) ->
                    lookFor(name, DeviceFault.of(DeviceFault.Kind.OTHER, "submit: " + cause.getClass().getSimpleName()), settings, deadline, reserve, () -> true);
            case LimitedCall.OutOfTime<IppReply<Integer>> _ ->
                    lookFor(name, DeviceFault.of(DeviceFault.Kind.NO_ANSWER, "does not take the job"), settings, deadline, reserve, () -> true);
            case LimitedCall.Cancelled<IppReply<Integer>> _ ->
                    lookFor(name, DeviceFault.of(DeviceFault.Kind.JOB_ENDED, "cancelled"), settings, deadline, reserve, () -> true);
        };
    }

    /** The answer was lost: the job may be there nevertheless, and is known by its name. A printer that is being restarted gets the time to come back. */
    private PrintOutcome lookFor(JobName name, DeviceFault why, PrintSettings settings, Deadline deadline, Duration reserve, Cancellation cancellation) {
        Deadline patience = deadline.orEarlier(Deadline.in(LONGEST_QUESTION));
        while (true) {
            IppReply<Optional<Integer>> reply = queue.find(name, patience.left());
            if (reply instanceof IppReply.Answered<Optional<Integer>>(Optional<Integer> id) && id.isPresent()) {
                JobWatch watch = watch(id.get(), settings, deadline, reserve);
                return cancellation.cancelled() ? watch.takeBack(why) : watch.follow(cancellation);
            }
            if (!(reply instanceof IppReply.Silent<Optional<Integer>>) || patience.over()) {
                // Bytes were on their way: not to be found is no proof that nothing comes.
                return new PrintOutcome.MaybePrinted(reply instanceof IppReply.Silent<Optional<Integer>>(DeviceFault silent)
                        ? DeviceFault.of(DeviceFault.Kind.LINK_LOST, "fell silent: " + silent.detail()) : why);
            }
            patience.pause(BETWEEN_QUESTIONS);
        }
    }

    private JobWatch watch(int id, PrintSettings settings, Deadline deadline, Duration reserve) {
        return new JobWatch(queue, id, deadline, reserve, new JobWatch.Manner(direct, settings.onTrouble() == PrintSettings.Trouble.TAKE_BACK));
    }

    private static DeviceFault refused(String status) {
        return DeviceFault.of(status.equals("server-error-busy") ? DeviceFault.Kind.BUSY : DeviceFault.Kind.OTHER, status);
    }

    private static Duration shorter(Duration limit) {
        return limit.compareTo(LONGEST_QUESTION) < 0 ? limit : LONGEST_QUESTION;
    }

    private DeviceFault noQueue() {
        return DeviceFault.of(DeviceFault.Kind.ABSENT, "no printer " + address.rest());
    }
}
