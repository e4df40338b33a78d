package yiwang.sync.gateway.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yiwang.sync.gateway.access.StationAccess.Caller;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.feed.Feed;
import yiwang.sync.gateway.http.Refusal;
import yiwang.sync.protocol.digest.RangeDigest;
import yiwang.sync.protocol.wire.DigestAnswer;
import yiwang.sync.protocol.wire.DigestRequest;

/** Compares what a station says it gave and heard with what is held here. Changes nothing: the station acts on the answer. */
public final class DigestDesk {

    private final GatewayDatabase database;
    private final Feed feed;

    public DigestDesk(GatewayDatabase database, Feed feed) {
        this.database = database;
        this.feed = feed;
    }

    public DigestAnswer compare(Caller caller, DigestRequest asked) {
        long ranges = asked.upToSeq() < asked.fromSeq() ? 0 : (asked.upToSeq() - asked.fromSeq()) / RangeDigest.RECORDS + 1;
        if (!caller.epoch().equals(asked.epoch()) || asked.fromSeq() < 1 || (asked.fromSeq() - 1) % RangeDigest.RECORDS != 0
                || ranges != asked.ranges().size() || ranges > RangeDigest.MOST_RANGES || asked.cursor() == null || asked.feedDigest() == null) {
            throw Refusal.of(400, "not_readable", "对账请求不符合约定。");
        }
        Map<Long, RangeDigest> held = new HashMap<>();
        database.read(handle -> {
            handle.createQuery("SELECT station_seq, hash FROM record WHERE station_id = ? AND epoch = ? AND station_seq BETWEEN ? AND ? ORDER BY station_seq")
                    .bind(0, caller.stationId()).bind(1, caller.epoch()).bind(2, asked.fromSeq()).bind(3, asked.upToSeq())
                    .map((row, c) -> held.computeIfAbsent((row.getLong(1) - 1) / RangeDigest.RECORDS, range -> new RangeDigest()).add(row.getLong(1), row.getString(2)))
                    .forEach(digest -> { });
            return null;
        });
        List<Long> differing = new ArrayList<>();
        for (int i = 0; i < asked.ranges().size(); i++) {
            long first = asked.fromSeq() + (long) i * RangeDigest.RECORDS;
            RangeDigest here = held.getOrDefault((first - 1) / RangeDigest.RECORDS, new RangeDigest());
            if (!here.end().equals(asked.ranges().get(i))) {
                differing.add(first);
            }
        }
        return new DigestAnswer(differing, feed.digest(caller.stationId(), asked.cursor()).equals(asked.feedDigest()));
    }
}
