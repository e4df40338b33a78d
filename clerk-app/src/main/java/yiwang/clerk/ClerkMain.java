package yiwang.clerk;

import javafx.application.Application;

/** Starts the counter: {@code --data DIR [--devices FILE] [--theme light|dark] ...}, see {@link ClerkConfig}. Not an Application itself: the class path needs it so. */
public final class ClerkMain {

    private ClerkMain() { }

    public static void main(String[] arguments) {
        Application.launch(ClerkApplication.class, arguments);
    }
}
