package yiwang.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.domain.port.StationStore;

/** A store from before the daybook, in the hands of this program. */
class UpgradeTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int BEFORE_THE_DAYBOOK = 2;

    @TempDir
    private Path folder;

    @BeforeEach
    void anOlderStoreWithTwoCases() throws SQLException {
        try (StationStore store = Stores.enrolled(folder, CLOCK)) {
            Stores.accept(store, CLOCK, "王桂兰");
            Stores.accept(store, CLOCK, "李建国");
        }
        makeOlder();
    }

    /** Takes back what the steps since then have added. */
    private void makeOlder() throws SQLException {
        execute("DROP TABLE withheld");
        execute("ALTER TABLE attachment DROP COLUMN refused");
        execute("PRAGMA user_version = " + BEFORE_THE_DAYBOOK);
    }

    @Test
    void its_database_is_copied_before_it_is_changed_and_its_cases_go_on() throws Exception {
        Path backup = folder.resolve("station.db.before-" + Schema.newest());
        Path older = Files.writeString(folder.resolve("station.db.before-2"), "an older one");
        List<String> receipts = new ArrayList<>();
        try (StationStore store = Stores.opened(EncryptedStationStore.open(folder, CLOCK))) {
            assertThat(store.countCases()).isEqualTo(2);
            Daybooks.fill(store, folder, receipts);
            assertThat(Stores.wholeChain(store)).hasSize(2 + receipts.size());
        }
        assertThat(older).doesNotExist();
        assertThat(number(backup, "PRAGMA user_version")).isEqualTo(BEFORE_THE_DAYBOOK);
        assertThat(number(backup, "SELECT count(*) FROM cases")).isEqualTo(2);
        assertThat(number(folder.resolve("station.db"), "PRAGMA user_version")).isEqualTo(Schema.newest());
    }

    @Test
    void what_only_its_log_held_is_in_the_copy_too() throws Exception {
        Path killed = Files.createDirectory(folder.resolve("killed"));
        try (StationStore store = Stores.opened(EncryptedStationStore.open(folder, CLOCK))) {
            Stores.accept(store, CLOCK, "张小满");
            makeOlder();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith("-shm"))::iterator) {
                    Files.copy(file, killed.resolve(file.getFileName()));
                }
            }
        }
        try (StationStore store = Stores.opened(EncryptedStationStore.open(killed, CLOCK))) {
            assertThat(store.countCases()).isEqualTo(3);
        }
        assertThat(number(killed.resolve("station.db.before-" + Schema.newest()), "SELECT count(*) FROM cases")).isEqualTo(3);
    }

    private void execute(String sql) throws SQLException {
        try (Connection c = raw(folder.resolve("station.db")); Statement s = c.createStatement()) {
            s.execute(sql);
        }
    }

    private static long number(Path database, String sql) throws SQLException, IOException {
        assertThat(Files.size(database)).isPositive();
        try (Connection c = raw(database); Statement s = c.createStatement(); var rows = s.executeQuery(sql)) {
            return rows.getLong(1);
        }
    }

    private static Connection raw(Path database) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database);
    }
}
