package yiwang.sync.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.StoredCatalogue;
import yiwang.sync.protocol.wire.WireJson;

/** Brings the catalogue in force down, piece by piece. */
final class CatalogueLane {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueLane.class);

    private final StationStore store;
    private final GatewayClient client;
    private final CatalogueParts parts;
    private final Clock clock;
    private final SyncWatcher watcher;
    private final PassNotes notes;

    CatalogueLane(StationStore store, GatewayClient client, CatalogueParts parts, Clock clock, SyncWatcher watcher, PassNotes notes) {
        this.store = store;
        this.client = client;
        this.parts = parts;
        this.clock = clock;
        this.watcher = watcher;
        this.notes = notes;
    }

    /** @param etag of the catalogue in force */
    void run(String etag) {
        Optional<byte[]> held = store.catalogue().map(StoredCatalogue::packageBytes);
        if (held.isPresent() && CatalogueEtag.of(held.get()).equals(etag)) {
            return;
        }
        boolean more = true;
        while (more) {
            more = switch (client.catalogue(held, etag, parts.from(etag), parts.size())) {
                case Answer.Failed<CatalogueAnswer> failed -> failed.failure().kind() == FailureKind.LINE_CUT && parts.cut() || failed(failed.failure());
                case Answer.Got<CatalogueAnswer> got -> took(got.value());
            };
        }
    }

    private boolean failed(Failure failure) {
        notes.add(failure);
        return false;
    }

    /** @return whether there is more */
    private boolean took(CatalogueAnswer answer) {
        return switch (answer) {
            case CatalogueAnswer.Same() -> false;
            case CatalogueAnswer.Whole(byte[] bytes) -> keep(bytes);
            case CatalogueAnswer.Part part -> switch (parts.add(part)) {
                case Answer.Failed<Optional<byte[]>> failed -> failed(failed.failure());
                case Answer.Got<Optional<byte[]>> got -> got.value().map(this::keep).orElse(true);
            };
        };
    }

    private boolean keep(byte[] catalogue) {
        try {
            JsonNode version = WireJson.mapper().readTree(catalogue).path("version");
            if (version.isTextual() && !version.asText().isBlank()) {
                store.saveCatalogue(new StoredCatalogue(version.asText(), catalogue, clock.instant()));
                watcher.changed();
                return false;
            }
        } catch (IOException e) {
            LOG.warn("the catalogue is not JSON");
        }
        return failed(Failure.of(FailureKind.CATALOGUE_UNREADABLE));
    }
}
