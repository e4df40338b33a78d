package yiwang.device.serial.keypad;

import yiwang.device.api.window.KeypadKey;

/** What the frames of a keypad mean. */
final class KeypadKeys {

    static final int EVALUATION = 0x11;
    static final int KEYS = 0x01;
    private static final int NUMBER = 0x0F;

    private KeypadKeys() { }

    static KeypadKey of(KeypadFrame frame) {
        if (frame.function() == EVALUATION) {
            return new KeypadKey.Rating(frame.last());
        }
        return switch (frame.last()) {
            case 0x0B -> new KeypadKey.AskForRating();
            case 0x0C -> new KeypadKey.Next();
            case 0x0D -> new KeypadKey.Recall();
            case 0x12 -> new KeypadKey.Pause();
            case 0x13 -> new KeypadKey.Transfer();
            case NUMBER -> withNumber(frame);
            default -> new KeypadKey.Other(frame.function(), frame.last());
        };
    }

    private static KeypadKey withNumber(KeypadFrame frame) {
        int number = frame.data().length < 2 ? -1 : frame.data()[frame.data().length - 2] & 0xFF;
        return switch (number) {
            case 0x06 -> new KeypadKey.GiveUp();
            case 0x00 -> new KeypadKey.Hold();
            case 0x03 -> new KeypadKey.CallBack();
            default -> new KeypadKey.Other(frame.function(), number);
        };
    }

    /** A key is echoed; an evaluation is answered under the function of keys. */
    static KeypadFrame acknowledgement(KeypadFrame frame) {
        return frame.function() == EVALUATION ? new KeypadFrame(frame.address(), KEYS, frame.data()) : frame;
    }
}
