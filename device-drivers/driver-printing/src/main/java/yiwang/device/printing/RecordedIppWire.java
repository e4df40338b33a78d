package yiwang.device.printing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.spi.recording.ExchangeTape;
import yiwang.device.spi.recording.FaultNote;
import yiwang.device.spi.recording.RecordedStep;

/** A recorded printer, {@code ipp:replay:FILE} or {@code queue:replay:FILE}. It takes any document, and answers what it answered then. */
final class RecordedIppWire implements IppWire {

    private final ExchangeTape tape;
    /** The mark that a job bore then, and the one that it bears now. */
    private final Map<String, String> marks = new ConcurrentHashMap<>();

    private RecordedIppWire(ExchangeTape tape) {
        this.tape = tape;
    }

    static Optional<IppWire> of(DeviceAddress address) {
        return ExchangeTape.of(address, (recorded, asked) -> gist(recorded).equals(gist(asked))).map(RecordedIppWire::new);
    }

    @Override
    public Carried carry(URI printer, byte[] question, byte[] document, Duration limit) {
        return switch (tape.ask(question)) {
            case ExchangeTape.Reply.Otherwise(DeviceFault why) -> new Carried.Nothing(why);
            case ExchangeTape.Reply.Answered(byte[] recorded, List<RecordedStep> steps) -> {
                mark(recorded).ifPresent(then -> mark(question).ifPresent(now -> marks.put(then, now)));
                yield FaultNote.NONE.among(steps).<Carried>map(Carried.Nothing::new)
                        .or(() -> answer(steps).map(bytes -> new Carried.Answer(renamed(bytes))))
                        .orElseGet(() -> new Carried.Nothing(DeviceFault.of(DeviceFault.Kind.NO_ANSWER, "the recording ends here")));
            }
        };
    }

    private static Optional<byte[]> answer(List<RecordedStep> steps) {
        return steps.stream().filter(step -> step.what() == RecordedStep.What.RECEIVED).map(RecordedStep::bytes).findFirst();
    }

    /** What a question asks for: operation, keywords and numbers. Names, the printer's place and the question's own number may differ. */
    private static String gist(byte[] question) {
        if (question.length < IppFields.HEADER_BYTES) {
            return "";
        }
        return question[2] + "." + question[3] + IppFields.of(question).fields().stream().filter(IppRecordingMask::kept).filter(field -> !field.name().equals("printer-uri"))
                .map(field -> " " + field.name() + "=" + new String(question, field.from(), field.length(), StandardCharsets.ISO_8859_1)).collect(Collectors.joining());
    }

    private static Optional<String> mark(byte[] question) {
        return IppFields.of(question).fields().stream().map(field -> IppRecordingMask.mark(question, field)).filter(mark -> !mark.isEmpty()).findFirst();
    }

    private byte[] renamed(byte[] answer) {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> mark : marks.entrySet()) {
            text = text.replace(mark.getKey(), mark.getValue());
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The file is read once and closed. */
    @Override
    public void close() { }
}
