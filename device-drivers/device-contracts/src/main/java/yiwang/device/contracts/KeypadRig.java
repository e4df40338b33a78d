package yiwang.device.contracts;

import java.util.List;
import yiwang.device.api.window.CallKeypad;
import yiwang.device.api.window.RatingKeypad;

/** A keypad with the hands on both of its sides. */
public interface KeypadRig extends AutoCloseable {

    CallKeypad call();

    /** The same device, opened for ratings; the other one is closed. */
    RatingKeypad rating();

    /** Presses "next". @return whether the host acknowledged the press */
    boolean next() throws Exception;

    /** The citizen's key. @return whether the host acknowledged the press */
    boolean rate(int key) throws Exception;

    /** What the keypad shows or sounds now, newest last, in words such as {@code ticket 012}, {@code waiting 007}, {@code beep}, {@code evaluate}. */
    List<String> orders();

    /** Sends bytes that are no frame. */
    void noise() throws Exception;

    void unplug();

    void replug();

    @Override
    void close();
}
