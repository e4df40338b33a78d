package yiwang.sync.gateway.hub;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the centre answers, and since when it does not; that is remembered over restarts. Safe for many threads. */
final class CentreStanding {

    private static final Logger LOG = LoggerFactory.getLogger(CentreStanding.class);

    private final HubNotes notes;
    private final Clock clock;
    private volatile Optional<Instant> awaySince;

    /** A hub that was never told otherwise counts the centre as away since it began. */
    CentreStanding(HubNotes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
        this.awaySince = Optional.of(notes.read(HubNotes.AWAY_SINCE, String.class).map(Instant::parse).orElseGet(clock::instant));
    }

    synchronized void reached() {
        if (awaySince.isPresent()) {
            LOG.info("the centre answers");
            notes.drop(HubNotes.AWAY_SINCE);
            awaySince = Optional.empty();
        }
    }

    /** @param code why */
    synchronized void away(String code) {
        if (awaySince.isEmpty() || notes.read(HubNotes.AWAY_SINCE, String.class).isEmpty()) {
            LOG.warn("the centre is away: {}", code);
            awaySince = Optional.of(awaySince.orElseGet(clock::instant));
            notes.keep(HubNotes.AWAY_SINCE, awaySince.get().toString());
        }
    }

    Optional<Instant> awaySince() {
        return awaySince;
    }

    int awaySeconds() {
        return awaySince.map(since -> (int) Math.max(0, Duration.between(since, clock.instant()).toSeconds())).orElse(0);
    }
}
