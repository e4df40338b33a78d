package yiwang.sync.client;

import java.time.Instant;

/** What becomes of an entry of the outbox next. */
public sealed interface OutboxStep {

    /** Nothing is left to do for it. */
    record Done() implements OutboxStep { }

    /** @param failedInRow what the entry carries on with */
    record TryAt(Instant at, int failedInRow) implements OutboxStep { }

    /** When the hall's night begins: the clock of {@link SyncSettings} decides, not the back-off. */
    record AtNight() implements OutboxStep { }

    /** Taken aside until a person acts; nothing behind it waits. */
    record Aside(WhoActs whoActs) implements OutboxStep { }
}
