package yiwang.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseEntry;

/** Stations in a great hurry, killed while the database is behind the daybook. */
class KilledDaybookTest {

    private static final int KILLS = 8;
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void no_case_acknowledged_out_of_the_daybook_is_lost_or_there_twice() throws Exception {
        Stores.enrolled(folder, CLOCK).close();
        Random random = new Random(20261122);
        List<String> said = new ArrayList<>();
        int broughtBack = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (ChildJvm counter = ChildJvm.start(List.of(), HurryingCounter.class, folder.toString())) {
                for (int lines = 100 + random.nextInt(1_500); lines > 0; lines--) {
                    said.add(counter.line());
                }
                said.addAll(counter.kill());
            }
            long inDatabase = inDatabase();
            try (StationStore store = Stores.opened(EncryptedStationStore.open(folder, CLOCK))) {
                broughtBack += (int) (store.countCases() - inDatabase);
                List<String> kept = store.cases("", Integer.MAX_VALUE, 0).stream().map(CaseEntry::receiptNo).toList();
                assertThat(kept).doesNotHaveDuplicates().hasSize(store.countCases());
                assertThat(kept.stream().collect(Collectors.toSet())).containsAll(said);
                Stores.wholeChain(store);
            }
        }
        assertThat(said).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(broughtBack).as("cases that only the daybook had").isPositive();
    }

    private long inDatabase() throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("station.db")); Statement s = c.createStatement();
             var rows = s.executeQuery("SELECT count(*) FROM cases")) {
            return rows.getLong(1);
        }
    }
}
