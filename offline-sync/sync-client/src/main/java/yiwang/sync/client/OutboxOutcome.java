package yiwang.sync.client;

import java.time.Duration;
import java.util.Optional;

/** What an entry of the outbox has met. */
public sealed interface OutboxOutcome {

    /** It is at the centre; of a pass: nothing failed. */
    record Arrived() implements OutboxOutcome { }

    /** @param retryAfter what the gateway asked for; @param moved it has come further than before all the same */
    record Failed(FailureKind kind, Optional<Duration> retryAfter, boolean moved) implements OutboxOutcome { }

    /** The machine has another network than when it failed. */
    record LineUp() implements OutboxOutcome { }

    /** A person says "try now": something may have been put right. */
    record TryNow() implements OutboxOutcome { }
}
