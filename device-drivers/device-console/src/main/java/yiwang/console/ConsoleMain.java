package yiwang.console;

import java.util.List;
import java.util.Locale;
import javafx.application.Application;

/** Starts the console: {@code --data DIR [--look ADDRESS ...]}, see {@link ConsoleOptions}. Not an Application itself: the class path needs it so. */
public final class ConsoleMain {

    private ConsoleMain() { }

    public static void main(String[] arguments) {
        // Before the toolkit starts: it chooses the fonts of Chinese text by this.
        Locale.setDefault(ConsoleOptions.language(List.of(arguments)));
        Application.launch(ConsoleApplication.class, arguments);
    }
}
