package yiwang.console;

import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import yiwang.console.check.ChainSigner;
import yiwang.console.check.CheckSigner;

/** Starts the console: {@code --data DIR [--look ADDRESS ...]}, see {@link ConsoleOptions}. Not an Application itself: the class path needs it so. */
public final class ConsoleMain {

    private ConsoleMain() { }

    public static void main(String[] arguments) {
        open(List.of(arguments), new ChainSigner());
    }

    /** Returns when the window is closed. @param signer signs the sheets of opening checks */
    public static void open(List<String> arguments, CheckSigner signer) {
        // Before the toolkit starts: it chooses the fonts of Chinese text by this.
        Locale.setDefault(ConsoleOptions.language(arguments));
        ConsoleApplication.signedBy(signer);
        Application.launch(ConsoleApplication.class, arguments.toArray(String[]::new));
    }
}
