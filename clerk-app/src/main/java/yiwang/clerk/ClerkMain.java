package yiwang.clerk;

import java.util.List;
import java.util.Locale;
import javafx.application.Application;

/** Starts the counter: {@code --data DIR [--devices FILE] [--theme light|dark] ...}, see {@link ClerkConfig}. Not an Application itself: the class path needs it so. */
public final class ClerkMain {

    private ClerkMain() { }

    public static void main(String[] arguments) {
        // Before the toolkit starts: it chooses the fonts of Chinese text by this.
        Locale.setDefault(ClerkConfig.language(List.of(arguments)));
        Application.launch(ClerkApplication.class, arguments);
    }
}
