package yiwang.sync.client;

import java.time.Instant;
import java.util.Optional;

/**
 * A failure with a name.
 *
 * @param code      stable, such as {@code gateway_unreachable}, {@code not_a_gateway} (HTML with 200), {@code record_conflict}, {@code disk_full}
 * @param sentence  one Chinese sentence for the clerk: what happened, what to do, what is safe
 * @param retry     true when it is tried again by itself
 * @param nextTry   when it will be tried again, as far as that is known
 */
public record SyncFailure(String code, String sentence, boolean retry, WhoActs whoActs, Optional<Instant> nextTry) {

    public SyncFailure(String code, String sentence, boolean retry) {
        this(code, sentence, retry, retry ? WhoActs.NOBODY : WhoActs.MANAGER, Optional.empty());
    }

    /** With a code and sentence of its own, but treated as its kind is. */
    static SyncFailure of(FailureKind kind, String code, String sentence) {
        return new SyncFailure(code, sentence, kind.retry(), kind.whoActs(), Optional.empty());
    }

    SyncFailure tryAt(Instant time) {
        return new SyncFailure(code, sentence, retry, whoActs, retry ? Optional.of(time) : Optional.empty());
    }
}
