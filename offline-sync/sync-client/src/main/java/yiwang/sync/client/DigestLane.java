package yiwang.sync.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.protocol.digest.RangeDigest;
import yiwang.sync.protocol.wire.DigestAnswer;
import yiwang.sync.protocol.wire.DigestRequest;
import yiwang.sync.protocol.wire.WireJson;

/**
 * Once a day, compares with the gateway what it was given and what it told, range by range, and mends what differs: records are
 * pushed again, the feed is heard again. What this station still holds comes back to a gateway that lost it, unasked.
 */
final class DigestLane {

    private static final Logger LOG = LoggerFactory.getLogger(DigestLane.class);
    private static final Duration EVERY = Duration.ofHours(24);
    private static final String NOTE = "compared";
    private static final int BATCH = 500;
    private static final long BATCH_BYTES = 2 * 1024 * 1024;
    private static final String FEED_FROM_THE_BEGINNING = "";

    private final StationStore store;
    private final GatewayClient client;
    private final String epoch;
    private final Clock clock;
    private final PassNotes notes;
    private final ToldNumbers told;

    DigestLane(StationStore store, GatewayClient client, String epoch, Clock clock, PassNotes notes, ToldNumbers told) {
        this.told = told;
        this.store = store;
        this.client = client;
        this.epoch = epoch;
        this.clock = clock;
        this.notes = notes;
    }

    /** @param at when all was found the same, or mended */
    private record Compared(long at) { }

    /** Whether a comparison is due; a clock that went back makes it due. */
    static boolean due(StationStore store, Clock clock) {
        Optional<Instant> last = store.note(NOTE).flatMap(bytes -> WireJson.read(bytes, Compared.class)).map(c -> Instant.ofEpochMilli(c.at()));
        return last.isEmpty() || last.get().isAfter(clock.instant()) || Duration.between(last.get(), clock.instant()).compareTo(EVERY) >= 0;
    }

    /** @param upTo what the gateway's receipt covered when this pass began; of nothing there is nothing to compare, and what came up since is as new as its receipt */
    void run(long upTo) {
        if (upTo == 0) {
            store.note(NOTE, WireJson.bytes(new Compared(clock.millis())));
            return;
        }
        try {
            compare(upTo);
        } catch (StoreException e) {
            if (!e.code().equals("store_damaged")) {
                throw e;
            }
            // The record that cannot be read is told where it stands aside; what cannot be read cannot be compared either.
            LOG.warn("nothing was compared: a record here cannot be read");
            store.note(NOTE, WireJson.bytes(new Compared(clock.millis())));
        }
    }

    private void compare(long upTo) {
        String cursor = store.feedCursor();
        Optional<String> heard = HeardFeed.of(store).upTo(cursor);
        boolean feedSame = heard.isPresent();
        long from = 1;
        do {
            long last = Math.min(upTo, from - 1 + (long) RangeDigest.MOST_RANGES * RangeDigest.RECORDS);
            switch (client.digest(new DigestRequest(epoch, from, last, ranges(from, last), cursor, heard.orElse("")))) {
                case Answer.Got<DigestAnswer> got -> {
                    feedSame &= got.value().feedSame();
                    for (long first : got.value().differing()) {
                        pushAgain(first, Math.min(upTo, first + RangeDigest.RECORDS - 1));
                    }
                }
                case Answer.Failed<DigestAnswer> failed -> {
                    failed(failed.failure());
                    return;
                }
            }
            from = last + 1;
        } while (from <= upTo && !notes.ended());
        if (notes.failures().isEmpty()) {
            store.note(NOTE, WireJson.bytes(new Compared(clock.millis())));
        }
        if (!feedSame) {
            LOG.warn("the gateway told more than was heard here: the feed is heard again");
            store.applyFeed(FEED_FROM_THE_BEGINNING, List.of());
        }
    }

    /** Nothing waits for it. A gateway that answers but cannot compare is an older one: asked again tomorrow, not with each pass. */
    private void failed(Failure failure) {
        LOG.debug("nothing was compared: {}", failure.code());
        if (!failure.kind().offline()) {
            store.note(NOTE, WireJson.bytes(new Compared(clock.millis())));
        }
    }

    private List<String> ranges(long from, long upTo) {
        List<String> ranges = new ArrayList<>();
        RangeDigest digest = new RangeDigest();
        long seq = from - 1;
        while (seq < upTo) {
            for (SealedRecord record : store.behind(seq, (int) Math.min(BATCH, upTo - seq), BATCH_BYTES)) {
                seq = record.stationSeq();
                digest.add(seq, record.hash());
                if (seq % RangeDigest.RECORDS == 0 || seq == upTo) {
                    ranges.add(digest.end());
                }
            }
        }
        return ranges;
    }

    private void pushAgain(long first, long last) {
        LOG.warn("the gateway does not hold what it receipted between {} and {}: offered again", first, last);
        told.lost();
        long seq = first - 1;
        while (seq < last && !notes.ended()) {
            List<SealedRecord> batch = store.behind(seq, (int) Math.min(BATCH, last - seq), BATCH_BYTES);
            switch (client.pushThrough(batch)) {
                case PushOutcome.Receipted receipted -> notes.pushed(batch.size());
                case PushOutcome.Held held -> LOG.debug("a hub keeps what is offered again");
                case PushOutcome.Conflict conflict -> notes.add(Failure.of(FailureKind.RECORD_CONFLICT));
                case PushOutcome.Gap gap -> notes.add(Failure.of(FailureKind.GATEWAY_TROUBLE));
                case PushOutcome.Refused refused -> notes.add(refused.failure());
                case PushOutcome.Failed failed -> notes.add(failed.failure());
            }
            if (!notes.failures().isEmpty()) {
                return;
            }
            seq = batch.getLast().stationSeq();
        }
    }
}
