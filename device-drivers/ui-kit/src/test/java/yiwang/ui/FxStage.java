package yiwang.ui;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import yiwang.ui.run.FxThread;

/** Runs a piece of a test on the FX thread and waits for it. */
public final class FxStage {
    private static final AtomicBoolean STARTED = new AtomicBoolean();

    static {
        // Fonts and words follow it: as the applications' own launchers do.
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
    }

    private FxStage() {
    }

    public static <T> T on(Callable<T> work) throws Exception {
        if (STARTED.compareAndSet(false, true)) {
            CompletableFuture<Void> ready = new CompletableFuture<>();
            Platform.startup(() -> ready.complete(null));
            ready.get(60, TimeUnit.SECONDS);
            Platform.setImplicitExit(false);
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        FxThread.javaFx().run(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | AssertionError e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError failed) {
                throw failed;
            }
            throw e;
        } catch (TimeoutException e) {
            throw new AssertionError("the FX thread is stuck", e);
        }
    }
}
