package yiwang.device.spi.recording;

import java.time.Duration;
import java.util.Arrays;

/**
 * One thing that happened on a link.
 *
 * @param at     since the recording began, to the microsecond
 * @param bytes  that went over the link; none for a note
 * @param note   what else happened; empty for bytes
 */
public record RecordedStep(Duration at, What what, byte[] bytes, String note) {

    public enum What {
        /** To the device. */ SENT('>'),
        /** From the device. */ RECEIVED('<'),
        /** Opened, closed, lost, another speed. */ NOTED('!');

        private final char mark;

        What(char mark) {
            this.mark = mark;
        }

        char mark() {
            return mark;
        }
    }

    public RecordedStep {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordedStep step && at.equals(step.at) && what == step.what && Arrays.equals(bytes, step.bytes) && note.equals(step.note);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes) + 31 * at.hashCode();
    }

    /** With consent the bytes hold a person: this text may reach a log. */
    @Override
    public String toString() {
        return what + " " + bytes.length + " bytes " + note;
    }
}
