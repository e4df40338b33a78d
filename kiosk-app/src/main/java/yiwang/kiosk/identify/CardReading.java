package yiwang.kiosk.identify;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import yiwang.device.api.CardReadOutcome;

/** The card reader as this journey needs it. */
@FunctionalInterface
public interface CardReading {

    /** Returns at once; cancelling the future ends the wait. It completes on any thread. */
    CompletableFuture<CardReadOutcome> read(Duration limit);
}
