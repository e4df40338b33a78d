package yiwang.device.spi.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.spi.recording.RecordedStep.What;

/**
 * The device's side of a recording whose every question is one step and is answered by the steps behind it. Order counts, time does
 * not: the next question is expected next; one that was asked before is answered as it was last, because a station asks how its
 * devices are at times of its own; one that comes later is gone on to, because a slower machine asks less often. Thread-safe.
 */
public final class ExchangeTape {

    /** Stands before the file's path in the address of a recorded device: {@code sane:replay:FILE}. */
    private static final String REPLAY = "replay:";
    private static final String OPENED = "open";

    /** What came of a question. */
    public sealed interface Reply {

        /** @param question as it was recorded; @param steps that came behind it */
        record Answered(byte[] question, List<RecordedStep> steps) implements Reply { }

        /** There is no recording, or it does not hold this. */
        record Otherwise(DeviceFault why) implements Reply { }
    }

    /** @param question empty for the opening of a link; @param number of its step, for people */
    private record Exchange(Optional<byte[]> question, int number, List<RecordedStep> steps) { }

    private final DeviceAddress address;
    private final Path file;
    private final BiPredicate<byte[], byte[]> same;
    private List<Exchange> exchanges = List.of();
    private int at;

    private ExchangeTape(DeviceAddress address, BiPredicate<byte[], byte[]> same) {
        this.address = address;
        this.file = Path.of(address.rest().substring(REPLAY.length()));
        this.same = same;
    }

    ExchangeTape(DeviceAddress address, BiPredicate<byte[], byte[]> same, Recording recording) {
        this(address, same);
        exchanges = cut(recording.steps());
    }

    /**
     * The tape for {@code SCHEME:replay:FILE}; empty for any other address. The file is read at the first question.
     *
     * @param same  whether a recorded question, masked perhaps, and one that is asked now are the same
     */
    public static Optional<ExchangeTape> of(DeviceAddress address, BiPredicate<byte[], byte[]> same) {
        return address.rest().startsWith(REPLAY) ? Optional.of(new ExchangeTape(address, same)) : Optional.empty();
    }

    /** The note for a link that was opened. */
    public static String opened() {
        return OPENED;
    }

    /** Opens the link once more. @return why not, if it could not be opened then */
    public synchronized Optional<DeviceFault> open() {
        Optional<DeviceFault> missing = load();
        if (missing.isPresent() || at == exchanges.size() || exchanges.get(at).question().isPresent()) {
            return missing;
        }
        return FaultNote.NOT_OPENED.among(exchanges.get(at++).steps());
    }

    /** Asks what a driver asks. */
    public synchronized Reply ask(byte[] question) {
        Optional<DeviceFault> missing = load();
        if (missing.isPresent()) {
            return new Reply.Otherwise(missing.get());
        }
        Predicate<Exchange> fits = exchange -> exchange.question().isPresent() && same.test(exchange.question().get(), question);
        for (int before = Math.min(at, exchanges.size() - 1); before >= 0; before--) {
            if (fits.test(exchanges.get(before))) {
                at = Math.max(at, before + 1);
                return answered(exchanges.get(before));
            }
        }
        for (int later = at + 1; later < exchanges.size(); later++) {
            if (fits.test(exchanges.get(later))) {
                at = later + 1;
                return answered(exchanges.get(later));
            }
        }
        return new Reply.Otherwise(DeviceFault.of(DeviceFault.Kind.PROTOCOL,
                "the recording goes on differently at step " + (at < exchanges.size() ? exchanges.get(at).number() : exchanges.stream().mapToInt(Exchange::number).max().orElse(0) + 1)));
    }

    private static Reply answered(Exchange exchange) {
        return new Reply.Answered(exchange.question().orElseThrow(), exchange.steps());
    }

    private Optional<DeviceFault> load() {
        if (!exchanges.isEmpty()) {
            return Optional.empty();
        }
        try {
            Recording recording = Recording.read(file);
            if (!recording.head().address().scheme().equals(address.scheme())) {
                return Optional.of(DeviceFault.of(DeviceFault.Kind.PROTOCOL, "recorded at " + recording.head().address().scheme() + ":, not at " + address.scheme() + ":"));
            }
            exchanges = cut(recording.steps());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(DeviceFault.of(DeviceFault.Kind.ABSENT, "no recording " + file.getFileName()));
        } catch (IllegalArgumentException e) {
            return Optional.of(DeviceFault.of(DeviceFault.Kind.PROTOCOL, e.getMessage()));
        }
    }

    /** A document that was sent behind its question belongs to it. */
    private static List<Exchange> cut(List<RecordedStep> steps) {
        List<Exchange> cut = new ArrayList<>();
        boolean paper = false;
        for (int i = 0; i < steps.size(); i++) {
            RecordedStep step = steps.get(i);
            paper = PaperMask.begun(step.note()) || paper && !PaperMask.ended(step.note());
            boolean opening = step.note().equals(OPENED) || FaultNote.NOT_OPENED.in(step.note()).isPresent();
            if (step.what() == What.SENT && !paper) {
                cut.add(new Exchange(Optional.of(step.bytes()), i + 1, new ArrayList<>()));
            } else if (opening) {
                cut.add(new Exchange(Optional.empty(), i + 1, new ArrayList<>(List.of(step))));
            } else if (!cut.isEmpty()) {
                cut.getLast().steps().add(step);
            }
        }
        return List.copyOf(cut);
    }
}
