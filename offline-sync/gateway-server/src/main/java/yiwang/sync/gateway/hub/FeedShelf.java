package yiwang.sync.gateway.hub;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.protocol.wire.FeedAnswer;
import yiwang.sync.protocol.wire.WireJson;

/**
 * What the centre tells the hall's stations, fetched ahead and kept page by page as it came. A station's cursor is always one of the
 * centre's; one that this hub does not know is where its fetching begins anew.
 */
public record FeedShelf(GatewayDatabase database) {

    /** Changes of a page: small enough for a station's bad line. */
    static final int PAGE = 50;

    /** @param to the cursor behind the page; @param changes of it; @param more another page is here */
    public record Page(String to, List<FeedAnswer.Change> changes, boolean more) { }

    private record Changes(List<FeedAnswer.Change> changes) { }

    /** What is known behind a station's cursor; what it had before is not needed any more. */
    public Page after(String stationId, String cursor) {
        return database.write(handle -> {
            Optional<Page> page = handle.createQuery("SELECT to_cursor, changes FROM hub_feed_page WHERE station_id = ? AND from_cursor = ? ORDER BY page_id LIMIT 1")
                    .bind(0, stationId).bind(1, cursor).map((row, c) -> new Page(row.getString(1), changes(row.getString(2)), false)).findOne();
            if (page.isPresent()) {
                handle.createUpdate("DELETE FROM hub_feed_page WHERE station_id = ? AND page_id < (SELECT min(page_id) FROM hub_feed_page WHERE station_id = ? AND from_cursor = ?)")
                        .bind(0, stationId).bind(1, stationId).bind(2, cursor).execute();
                return new Page(page.get().to(), page.get().changes(), !tip(handle, stationId).equals(Optional.of(page.get().to())));
            }
            if (!tip(handle, stationId).equals(Optional.of(cursor))) {
                begin(handle, stationId, cursor);
            }
            return new Page(cursor, List.of(), false);
        });
    }

    private static List<FeedAnswer.Change> changes(String json) {
        return WireJson.read(json.getBytes(StandardCharsets.UTF_8), Changes.class).orElseThrow().changes();
    }

    /** Nothing that is kept of a station's feed is trusted any more: all of it is fetched again. */
    void beginAnew(String stationId) {
        database.change(handle -> begin(handle, stationId, ""));
    }

    private static void begin(Handle handle, String stationId, String cursor) {
        handle.createUpdate("DELETE FROM hub_feed_page WHERE station_id = ?").bind(0, stationId).execute();
        handle.createUpdate("INSERT INTO hub_station (station_id, feed_cursor) VALUES (?, ?) ON CONFLICT (station_id) DO UPDATE SET feed_cursor = excluded.feed_cursor")
                .bind(0, stationId).bind(1, cursor).execute();
    }

    private static Optional<String> tip(Handle handle, String stationId) {
        return handle.createQuery("SELECT feed_cursor FROM hub_station WHERE station_id = ? AND feed_cursor IS NOT NULL").bind(0, stationId).mapTo(String.class).findOne();
    }

    /** Up to where a station's feed is here; empty = it has never asked here. */
    Optional<String> tip(String stationId) {
        return database.read(handle -> tip(handle, stationId));
    }

    /** Whether a station with this cursor has its feed here. */
    boolean isKnown(String stationId, String cursor) {
        return tip(stationId).equals(Optional.of(cursor)) || database.read(handle -> handle.createQuery(
                "SELECT count(*) FROM hub_feed_page WHERE station_id = ? AND from_cursor = ?").bind(0, stationId).bind(1, cursor).mapTo(Integer.class).one()) > 0;
    }

    /** A page of the centre's, when the station has not begun elsewhere meanwhile. */
    void add(String stationId, String from, FeedAnswer page) {
        database.change(handle -> {
            if (!tip(handle, stationId).equals(Optional.of(from)) || page.cursor().equals(from)) {
                return;
            }
            handle.createUpdate("INSERT INTO hub_feed_page (station_id, from_cursor, to_cursor, changes) VALUES (?, ?, ?, ?)")
                    .bind(0, stationId).bind(1, from).bind(2, page.cursor())
                    .bind(3, new String(WireJson.bytes(new Changes(page.changes())), StandardCharsets.UTF_8)).execute();
            handle.createUpdate("UPDATE hub_station SET feed_cursor = ? WHERE station_id = ?").bind(0, page.cursor()).bind(1, stationId).execute();
        });
    }
}
