package yiwang.console.live;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import yiwang.device.api.capture.CodeOutcome;
import yiwang.ui.run.Delay;
import yiwang.ui.run.FxThread;

/**
 * Waits for codes for as long as an application is open. A scanner throws away what it reads while nobody waits, so the next wait begins
 * on the thread that ended the last one. One that is ill, away or claimed by the console is asked again after a while.
 */
public final class CodeWatch implements AutoCloseable {

    /** Long, as a code that comes between two waits is lost; whoever claims the scanner for a trial ends it. */
    private static final Duration ONE_WAIT = Duration.ofSeconds(8);
    private static final long BEFORE_ASKING_AGAIN = 2000;

    private final CodeReading scanner;
    private final Consumer<String> codes;
    private final FxThread fx;
    private final Delay delay;
    private volatile CompletableFuture<CodeOutcome> asked = new CompletableFuture<>();
    private volatile boolean closed;

    /** @param codes gets each code on the screen's thread: a stranger's text, never opened, executed or logged */
    public CodeWatch(CodeReading scanner, Consumer<String> codes, FxThread fx, Delay delay) {
        this.scanner = scanner;
        this.codes = codes;
        this.fx = fx;
        this.delay = delay;
    }

    public void start() {
        if (!closed) {
            asked = scanner.read(ONE_WAIT);
            asked.whenComplete(this::ended);
        }
    }

    private void ended(CodeOutcome outcome, Throwable failure) {
        if (outcome instanceof CodeOutcome.Read(var code)) {
            fx.run(() -> tell(code.text()));
        }
        if (closed || failure != null) {
            return;
        }
        if (outcome instanceof CodeOutcome.ScannerFault) {
            fx.run(() -> delay.after(BEFORE_ASKING_AGAIN, this::start));
        } else {
            start();
        }
    }

    private void tell(String code) {
        if (!closed) {
            codes.accept(code);
        }
    }

    @Override
    public void close() {
        closed = true;
        asked.cancel(true);
    }
}
