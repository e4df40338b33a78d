package yiwang.console.live;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import yiwang.device.api.capture.CodeOutcome;

/** The code scanner as somebody who waits for codes needs it. */
@FunctionalInterface
public interface CodeReading {

    /** Returns at once; cancelling the future ends the wait. It completes on any thread. */
    CompletableFuture<CodeOutcome> read(Duration limit);
}
