package yiwang.kiosk;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/** Starts JavaFX once for all tests of a process. */
public final class FxToolkit {

    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private FxToolkit() { }

    public static synchronized void start() throws Exception {
        if (STARTED.compareAndSet(false, true)) {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            CompletableFuture<Boolean> ready = new CompletableFuture<>();
            Platform.startup(() -> ready.complete(true));
            ready.get(60, TimeUnit.SECONDS);
            Platform.setImplicitExit(false);
        }
    }
}
