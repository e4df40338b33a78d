package yiwang.sync.client;

import java.time.Duration;
import java.util.Optional;

/**
 * What kept a request from its answer, or the answer from being believed.
 *
 * @param kind        what it is
 * @param code        {@link FailureKind#code()}, or the gateway's own for what it refused
 * @param sentence    Chinese
 * @param retryAfter  when the gateway said so
 * @param serverTime  the gateway's clock in Unix milliseconds, with {@link FailureKind#CLOCK_OFF}
 */
public record Failure(FailureKind kind, String code, String sentence, Optional<Duration> retryAfter, Optional<Long> serverTime) {

    public static Failure of(FailureKind kind) {
        return new Failure(kind, kind.code(), kind.sentence(), Optional.empty(), Optional.empty());
    }

    /** In the gateway's own words. */
    public static Failure of(FailureKind kind, String code, String sentence) {
        return new Failure(kind, code, sentence, Optional.empty(), Optional.empty());
    }

    /** What was refused earlier, by its code; the gateway's own words are not kept. */
    static Failure remembered(String code) {
        for (FailureKind kind : FailureKind.values()) {
            if (kind.code().equals(code)) {
                return of(kind);
            }
        }
        return of(FailureKind.REFUSED_CONTENT, code, FailureKind.REFUSED_CONTENT.sentence());
    }

    public Failure after(Optional<Duration> wait) {
        return new Failure(kind, code, sentence, wait, serverTime);
    }

    public Failure at(Optional<Long> time) {
        return new Failure(kind, code, sentence, retryAfter, time);
    }

    public SyncFailure toSyncFailure() {
        return SyncFailure.of(kind, code, sentence);
    }
}
