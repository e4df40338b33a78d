package yiwang.sync.gateway.hub;

import yiwang.sync.gateway.records.IntakeOutcome;

/** What a hub does with a push. */
public sealed interface HeldOutcome {

    /** It is durable here and will be passed on. @param lastSeq and @param hash of the push's last record */
    record Held(long lastSeq, String hash) implements HeldOutcome { }

    /** Only the centre can say what becomes of it. */
    record PassOn() implements HeldOutcome { }

    /** It does not join what is held, as the centre would say too. */
    record Refused(IntakeOutcome why) implements HeldOutcome { }
}
