package yiwang.sync.client;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseChange;
import yiwang.sync.protocol.wire.ChangeWord;
import yiwang.sync.protocol.wire.ConflictWord;
import yiwang.sync.protocol.wire.FeedAnswer;

/** Brings down what the centre says: case states and the catalogue in force. */
final class FeedLane {

    private static final Logger LOG = LoggerFactory.getLogger(FeedLane.class);

    private final StationStore store;
    private final GatewayClient client;
    private final SyncWatcher watcher;
    private final PassNotes notes;
    private final FeedPage page;
    private final CatalogueLane catalogue;
    private final ToldNumbers told;
    private final Beside beside;
    private String catalogueEtag = "";

    /** @param beside asks for a page while the one before it is kept */
    FeedLane(StationStore store, GatewayClient client, Clock clock, SyncWatcher watcher, PassNotes notes, FeedPage page, CatalogueParts parts,
             ToldNumbers told, Beside beside) {
        this.told = told;
        this.beside = beside;
        this.page = page;
        this.store = store;
        this.client = client;
        this.watcher = watcher;
        this.notes = notes;
        this.catalogue = new CatalogueLane(store, client, parts, clock, watcher, notes);
    }

    void run() {
        hear();
        if (!notes.ended()) {
            told.bringBack(client, notes);
        }
    }

    private void hear() {
        try (FeedAhead ahead = new FeedAhead(client, beside)) {
            hear(ahead);
        }
    }

    private void hear(FeedAhead ahead) {
        boolean more = true;
        while (more && !notes.ended()) {
            String cursor = store.feedCursor();
            switch (ahead.page(cursor, page.size())) {
                case Answer.Failed<FeedAnswer> failed -> {
                    if (failed.failure().kind() != FailureKind.LINE_CUT || !page.cut()) {
                        notes.add(failed.failure());
                        return;
                    }
                }
                case Answer.Got<FeedAnswer> got -> {
                    page.arrived();
                    more = got.value().more() && !got.value().cursor().equals(cursor);
                    if (more) {
                        ahead.begin(got.value().cursor(), page.size());
                    }
                    apply(cursor, got.value());
                    if (!more) {
                        refreshCatalogue(got.value().catalogueEtag());
                    }
                }
            }
        }
    }

    private void apply(String cursor, FeedAnswer feed) {
        if (!feed.cursor().equals(cursor)) {
            new HeardGrants(store, client.identity()).keep(feed.changes());
            feed.changes().forEach(this::markConflict);
            HeardFeed heard = HeardFeed.of(store).after(cursor, feed);
            List<CaseChange> changes = feed.changes().stream().filter(change -> change.caseId() != null).flatMap(change -> change(change).stream()).toList();
            told.hear(changes);
            store.applyFeed(feed.cursor(), changes);
            heard.keep(store);
            watcher.changed();
        }
    }

    private void markConflict(FeedAnswer.Change told) {
        ChangeWord.read(told.more(), ChangeWord.CONFLICT, ConflictWord.class)
                .ifPresent(word -> change(told).map(CaseChange::caseId).flatMap(store::find).filter(entry -> word.openAt(entry.version()))
                        .ifPresent(entry -> store.markProblem(entry.caseId(), ConflictWord.CASE_PROBLEM)));
    }

    /** One that makes no sense is passed over: it must not hold up the others for ever. */
    private static Optional<CaseChange> change(FeedAnswer.Change change) {
        try {
            return Optional.of(new CaseChange(UUID.fromString(change.caseId()), change.state(), change.centreNo() == null ? "" : change.centreNo(),
                    change.note() == null ? "" : change.note(), Instant.parse(change.at()), ChangeWord.text(change.more())));
        } catch (IllegalArgumentException | NullPointerException | DateTimeParseException e) {
            LOG.warn("a change in the feed cannot be read and is passed over");
            return Optional.empty();
        }
    }

    /** Of the catalogue in force, when a whole feed was heard; else empty. */
    String catalogueEtag() {
        return catalogueEtag;
    }

    private void refreshCatalogue(String etag) {
        catalogueEtag = etag;
        catalogue.run(etag);
    }
}
