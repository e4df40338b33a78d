package yiwang.endtoend.rig;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import yiwang.sync.domain.port.SyncBook.Standing;
import yiwang.sync.station.Station;
import yiwang.sync.station.Stations;

/**
 * What a clerk does first in the morning: {@code LongQueueLookMain DATA} opens the station, looks at the list, searches; how long
 * each took at the third time, when the program itself is warm.
 */
public final class LongQueueLookMain {

    private static final int PAGE = 50;

    private LongQueueLookMain() { }

    public static void main(String[] arguments) throws Exception {
        look(arguments[0]);
        look(arguments[0]);
        System.out.println(new ObjectMapper().writeValueAsString(look(arguments[0])));
    }

    private static Map<String, Object> look(String data) {
        Map<String, Object> said = new LinkedHashMap<>();
        long begun = System.nanoTime();
        try (Station station = ((Station.Opening.Open) Stations.open(Path.of(data), Clock.systemUTC())).station()) {
            said.put("open_ms", since(begun));
            begun = System.nanoTime();
            var first = station.cases("", PAGE, 0);
            said.put("list_ms", since(begun));
            begun = System.nanoTime();
            var found = station.cases(first.getLast().file().receiptNo(), PAGE, 0);
            said.put("search_ms", since(begun));
            begun = System.nanoTime();
            said.put("named", station.cases("桂兰", PAGE, 0).size());
            said.put("name_ms", since(begun));
            said.put("listed", first.size());
            said.put("found", found.size());
            said.put("waiting", station.syncDesk().count(Standing.NOT_AT_CENTRE));
        }
        return said;
    }

    private static long since(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }
}
