package yiwang.device.spi.recording;

import java.util.Arrays;
import java.util.Optional;
import yiwang.device.api.DeviceFault;

/** A link that failed, as a note in a recording: {@code none NO_ANSWER the scanner does not answer}. */
public enum FaultNote {

    /** Nothing came, or nothing more. */ NONE("none "),
    /** It could not be opened. */ NOT_OPENED("not opened "),
    /** A second connection could not be opened. */ DATA_NOT_OPENED("data not opened ");

    private final String prefix;

    FaultNote(String prefix) {
        this.prefix = prefix;
    }

    /** @param fault whose detail holds nothing personal, as everywhere */
    public String of(DeviceFault fault) {
        return prefix + fault.kind() + " " + fault.detail();
    }

    /** The fault, when the note is of this kind; an unknown one is {@code OTHER}. */
    public Optional<DeviceFault> in(String note) {
        if (!note.startsWith(prefix)) {
            return Optional.empty();
        }
        String[] words = note.substring(prefix.length()).split(" ", 2);
        DeviceFault.Kind kind = Arrays.stream(DeviceFault.Kind.values()).filter(known -> known.name().equals(words[0])).findFirst().orElse(DeviceFault.Kind.OTHER);
        return Optional.of(DeviceFault.of(kind, words.length == 2 ? words[1] : ""));
    }

    /** The first such fault among these steps. */
    public Optional<DeviceFault> among(Iterable<RecordedStep> steps) {
        for (RecordedStep step : steps) {
            Optional<DeviceFault> fault = step.what() == RecordedStep.What.NOTED ? in(step.note()) : Optional.empty();
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }
}
