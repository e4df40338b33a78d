package yiwang.device.serial.escpos;

import java.util.Optional;

/**
 * Tells what a printer sends apart: single answers to DLE EOT, and automatic status of four bytes (GS a), which may come between
 * any two of them. Fixed bits tell which is which (device protocols 3.2, 3.3); anything else is passed over.
 */
final class StatusStream {

    /** One message of the printer. */
    sealed interface Message { }

    record Answer(int b) implements Message { }

    record Automatic(AutomaticStatus status) implements Message { }

    private static final int LENGTH = 4;

    private final int[] begun = new int[LENGTH];
    private int count;

    /** @return the message that this byte completes */
    Optional<Message> take(int b) {
        if (count > 0 && (b & 0x90) == 0) {
            begun[count++] = b;
            if (count < LENGTH) {
                return Optional.empty();
            }
            count = 0;
            return Optional.of(new Automatic(new AutomaticStatus(begun[0], begun[1], begun[2])));
        }
        // A status that breaks off was none.
        count = 0;
        if (StatusBytes.isAnswer(b)) {
            return Optional.of(new Answer(b));
        }
        if (AutomaticStatus.begins(b)) {
            begun[count++] = b;
        }
        return Optional.empty();
    }
}
