package yiwang.sync.gateway.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yiwang.sync.gateway.cases.NumberProof;
import yiwang.sync.gateway.database.ChangeWatch;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.database.GatewaySelf;
import yiwang.sync.protocol.digest.FeedDigest;
import yiwang.sync.protocol.wire.ChangeWord;
import yiwang.sync.protocol.wire.FeedAnswer;

/** What a station is told, in order, from a cursor on. A cursor of another gateway epoch begins at the beginning. */
public final class Feed {

    /** Of a page, when the station does not say. */
    public static final int PAGE = 200;
    public static final int LARGEST_PAGE = 2_000;

    private final GatewayDatabase database;
    private final ChangeWatch watch;
    private final String epoch;
    private final String catalogueEtag;
    private final NumberProof proof;

    public Feed(GatewayDatabase database, ChangeWatch watch, GatewaySelf self, String catalogueEtag) {
        this.database = database;
        this.watch = watch;
        this.epoch = self.epoch();
        this.proof = new NumberProof(self.privateKey());
        this.catalogueEtag = catalogueEtag;
    }

    /** Waits up to {@code wait} for something to tell. @param limit changes in the answer at most */
    public FeedAnswer after(String stationId, String cursor, int limit, Duration wait) throws InterruptedException {
        long deadline = System.nanoTime() + wait.toNanos();
        while (true) {
            long seen = watch.version();
            FeedAnswer answer = now(stationId, cursor, limit);
            long left = deadline - System.nanoTime();
            if (!answer.changes().isEmpty() || left <= 0 || !watch.awaitAfter(seen, Duration.ofNanos(left))) {
                return answer;
            }
        }
    }

    private FeedAnswer now(String stationId, String cursor, int limit) {
        long from = known(position(cursor));
        List<Row> rows = database.read(handle -> handle.createQuery("""
                SELECT change_id, case_id, state, centre_no, note, at_ms, more FROM case_change
                WHERE station_id = ? AND change_id > ? ORDER BY change_id LIMIT ?""")
                .bind(0, stationId).bind(1, from).bind(2, limit)
                .map((row, c) -> Row.of(row)).list());
        long last = rows.isEmpty() ? from : rows.getLast().changeId();
        return new FeedAnswer(epoch + ":" + last, epoch, catalogueEtag, rows.stream().map(Row::change).map(change -> proven(stationId, change)).toList(), rows.size() == limit);
    }

    /** Not kept: made anew whenever it is told. */
    private FeedAnswer.Change proven(String stationId, FeedAnswer.Change change) {
        if (change.caseId() == null || change.centreNo() == null || change.centreNo().isEmpty()) {
            return change;
        }
        Map<String, JsonNode> more = new TreeMap<>(change.more());
        more.put(ChangeWord.NUMBER_PROOF, TextNode.valueOf(proof.of(stationId, change.caseId(), change.centreNo())));
        return new FeedAnswer.Change(change.caseId(), change.state(), change.centreNo(), change.note(), change.at(), more);
    }

    /** The cursor behind all that there is to tell a station now; empty when there is nothing. */
    public String newest(String stationId) {
        return database.read(handle -> handle.createQuery("SELECT max(change_id) FROM case_change WHERE station_id = ?").bind(0, stationId)
                .mapTo(Long.class).findOne()).map(last -> epoch + ":" + last).orElse("");
    }

    /** Of all that a station with this cursor ought to have heard. */
    public String digest(String stationId, String cursor) {
        long upTo = known(position(cursor));
        return database.read(handle -> handle.createQuery("""
                SELECT change_id, case_id, state, centre_no, note, at_ms, more FROM case_change
                WHERE station_id = ? AND change_id <= ? ORDER BY change_id""").bind(0, stationId).bind(1, upTo)
                .map((row, c) -> Row.of(row)).reduce(FeedDigest.START, (digest, row) -> FeedDigest.after(digest, row.change())));
    }

    /** A position ahead of everything was given before this gateway was restored from a backup. */
    private long known(long position) {
        long newest = database.read(handle -> handle.createQuery("SELECT coalesce(max(change_id), 0) FROM case_change").mapTo(Long.class).one());
        return position > newest ? 0 : position;
    }

    private long position(String cursor) {
        if (cursor == null || !cursor.startsWith(epoch + ":")) {
            return 0;
        }
        try {
            return Long.parseLong(cursor.substring(epoch.length() + 1));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private record Row(long changeId, FeedAnswer.Change change) {

        /** A change about no case names neither a case nor a state. */
        private static String said(String text) {
            return text.isEmpty() ? null : text;
        }

        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getLong(1), new FeedAnswer.Change(said(row.getString(2)), said(row.getString(3)), row.getString(4),
                    row.getString(5), Instant.ofEpochMilli(row.getLong(6)).toString(), ChangeWord.fields(row.getString(7))));
        }
    }
}
