package yiwang.sync.station.rating;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.record.RecordDraft;

/**
 * Keeps how people rated the service, in the journal of the case and beside nobody's name: {@code case.rated} with the level, or with
 * none when nobody pressed a key. Silence is never a good rating.
 */
public final class RatingDesk {

    static final String TYPE = "case.rated";
    private static final String RATED = "\"level\":";

    private final StationStore store;
    private final Clock clock;

    public RatingDesk(StationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whether this case has been rated: it is not asked about a second time. */
    public boolean rated(UUID caseId) {
        return store.records(caseId).stream().filter(record -> record.type().equals(TYPE) && !record.isEnvelope())
                .anyMatch(record -> new String(record.payload(), StandardCharsets.UTF_8).contains(RATED));
    }

    /**
     * In the journal before this returns. A second rating of the same case is not kept.
     *
     * @param level empty when nobody pressed a key in time, or somebody declined
     */
    public void keep(UUID caseId, Optional<ServiceLevel> level) {
        if (level.isPresent() && rated(caseId)) {
            return;
        }
        String said = level.map(rating -> RATED + rating.code()).orElse("\"not_rated\":true");
        String payload = "{\"case_id\":\"%s\",%s,\"scale\":\"GB/T 39046 A.8\",\"channel\":\"window\"}".formatted(caseId, said);
        store.append(new RecordDraft(Uuid7.next(clock), Optional.of(caseId), TYPE, 1, payload.getBytes(StandardCharsets.UTF_8)));
    }
}
