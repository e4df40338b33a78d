package yiwang.device.contracts;

import java.util.List;
import yiwang.device.api.window.WindowDisplay;

/** A window display of one row and eight full-width characters, and an eye before it. */
public interface WindowDisplayRig extends DeviceRig {

    WindowDisplay display();

    @Override
    default WindowDisplay device() {
        return display();
    }

    /** What is to be seen, row by row, words without colours and effects. */
    List<String> seen();

    /** Without power it is dark, answers nothing and forgets what it showed; its cable stays in. */
    void power(boolean on);

    /** Answers that it will not. */
    void refuse(boolean on);
}
