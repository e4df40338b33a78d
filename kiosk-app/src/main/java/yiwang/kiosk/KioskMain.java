package yiwang.kiosk;

import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import org.slf4j.LoggerFactory;

/** Starts the kiosk. Does not extend {@code Application}: on the class path the launcher must not. */
public final class KioskMain {

    private KioskMain() { }

    public static void main(String[] words) {
        System.setProperty("logback.configurationFile", "yiwang/kiosk/logback.xml");
        if (List.of(words).contains("--help")) {
            LoggerFactory.getLogger(KioskMain.class).info(KioskOptions.USAGE);
            return;
        }
        try {
            KioskOptions.parse(List.of(words));
        } catch (IllegalArgumentException e) {
            LoggerFactory.getLogger(KioskMain.class).error(e.getMessage());
            System.exit(2);
        }
        Locale.setDefault(KioskOptions.language(List.of(words)));
        Application.launch(KioskApplication.class, words);
    }
}
