package yiwang.sync.client;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.protocol.staff.GrantRevocation;
import yiwang.sync.protocol.staff.StaffBook;
import yiwang.sync.protocol.staff.StaffGrant;
import yiwang.sync.protocol.wire.ChangeWord;
import yiwang.sync.protocol.wire.FeedAnswer;
import yiwang.sync.protocol.wire.WireJson;

/**
 * Keeps what the feed says of grants, when the centre's signature is on it. It is kept before the cursor moves on: power that fails
 * between the two lets it be heard again, which changes nothing.
 */
final class HeardGrants {

    private static final Logger LOG = LoggerFactory.getLogger(HeardGrants.class);

    private final StationStore store;
    private final StationIdentity identity;

    HeardGrants(StationStore store, StationIdentity identity) {
        this.store = store;
        this.identity = identity;
    }

    void keep(List<FeedAnswer.Change> changes) {
        StaffBook before = store.note(StaffBook.NOTE).flatMap(bytes -> WireJson.read(bytes, StaffBook.class)).orElse(StaffBook.EMPTY);
        StaffBook book = before;
        for (FeedAnswer.Change change : changes) {
            Optional<StaffGrant> grant = ChangeWord.read(change.more(), ChangeWord.GRANT, StaffGrant.class).filter(word -> own(word.holdsFor(identity.stationId(), identity.gatewayKey())));
            if (grant.isPresent()) {
                book = book.with(grant.get());
            }
            Optional<GrantRevocation> revoked = ChangeWord.read(change.more(), ChangeWord.GRANT_REVOKED, GrantRevocation.class)
                    .filter(word -> own(word.holdsFor(identity.stationId(), identity.gatewayKey())));
            if (revoked.isPresent()) {
                book = book.with(revoked.get());
            }
        }
        if (!book.equals(before)) {
            store.note(StaffBook.NOTE, WireJson.bytes(book));
        }
    }

    private static boolean own(boolean holds) {
        if (!holds) {
            LOG.warn("a grant in the feed is not the centre's word for this station and is passed over");
        }
        return holds;
    }
}
