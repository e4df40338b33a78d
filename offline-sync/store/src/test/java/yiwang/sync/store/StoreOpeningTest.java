package yiwang.sync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.domain.port.StationStore;

/** A store opens whole or is refused by name, and a refusal leaves every byte as it was. */
class StoreOpeningTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T01:30:00Z"));

    @TempDir
    private Path root;
    private Path folder;

    @BeforeEach
    void aStoreWithOneCase() {
        folder = root.resolve("data");
        try (StationStore store = Stores.enrolled(folder, clock)) {
            Stores.accept(store, clock, "王桂兰");
        }
    }

    @Test
    void a_closed_store_opens_again_with_all_it_had() {
        try (StationStore store = Stores.opened(EncryptedStationStore.open(folder, clock))) {
            assertThat(store.identity()).isPresent();
            assertThat(store.cases("王桂兰", 10, 0)).hasSize(1);
            assertThat(Stores.wholeChain(store)).hasSize(1);
            assertThat(Stores.accept(store, clock, "李建国").receiptNo()).endsWith("0002");
            assertThat(store.cases("李", 10, 0)).hasSize(1);
        }
    }

    @Test
    void creating_where_a_store_is_opens_that_store() {
        try (StationStore store = Stores.opened(EncryptedStationStore.create(folder, clock))) {
            assertThat(store.countCases()).isEqualTo(1);
        }
    }

    @Test
    void a_folder_without_a_store_is_not_enrolled_and_stays_empty() throws IOException {
        Path empty = Files.createDirectory(root.resolve("empty"));
        assertThat(code(EncryptedStationStore.open(empty, clock))).isEqualTo("not_enrolled");
        assertThat(empty).isEmptyDirectory();
        assertThat(code(EncryptedStationStore.open(root.resolve("missing"), clock))).isEqualTo("not_enrolled");
        assertThat(root.resolve("missing")).doesNotExist();
    }

    @Test
    void a_file_in_the_folders_place_is_unreadable() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "x");
        assertThat(code(EncryptedStationStore.open(file, clock))).isEqualTo("unreadable");
        assertThat(code(EncryptedStationStore.create(file, clock))).isEqualTo("unreadable");
        assertThat(file).hasContent("x");
    }

    @Test
    void a_folder_without_rights_is_unreadable() throws IOException {
        assumeThat(System.getProperty("user.name")).as("rights mean nothing to root").isNotEqualTo("root");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
        assertThat(code(EncryptedStationStore.open(folder, clock))).isEqualTo("unreadable");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void a_second_opening_in_this_process_is_refused_and_the_first_goes_on() {
        try (StationStore store = Stores.opened(EncryptedStationStore.open(folder, clock))) {
            StoreOpening second = EncryptedStationStore.open(folder, clock);
            assertThat(code(second)).isEqualTo("in_use");
            assertThat(((StoreOpening.Refused) second).sentence()).contains(Long.toString(ProcessHandle.current().pid()));
            Stores.accept(store, clock, "李建国");
        }
        Stores.opened(EncryptedStationStore.open(folder, clock)).close();
    }

    @Test
    void a_second_process_is_refused_and_nothing_changes() throws Exception {
        try (ChildJvm other = ChildJvm.start(List.of(), HoldingProgram.class, folder.toString())) {
            assertThat(other.line()).isEqualTo("open 1");
            Map<String, String> before = Stores.print(folder);
            StoreOpening refused = EncryptedStationStore.open(folder, clock);

            assertThat(code(refused)).isEqualTo("in_use");
            assertThat(((StoreOpening.Refused) refused).sentence()).contains(Long.toString(other.pid()));
            assertThat(Stores.print(folder)).isEqualTo(before);
            other.kill();
        }
        Stores.opened(EncryptedStationStore.open(folder, clock)).close();
    }

    @Test
    void an_old_sqlite_is_refused() throws IOException {
        refusedUnchanged("sqlite_too_old", new StoreOpener(folder, folder.resolve("station.key"), clock, SqliteVersion.parse("3.51.2")));
    }

    @Test
    void a_newer_schema_is_refused() throws Exception {
        try (Connection c = raw(); Statement s = c.createStatement()) {
            s.execute("PRAGMA user_version = " + (Schema.newest() + 1));
        }
        refusedUnchanged("newer_schema");
    }

    @Test
    void another_stations_key_is_refused_and_the_right_one_still_opens() throws IOException {
        Path right = root.resolve("right.key");
        Files.move(folder.resolve("station.key"), right);
        Stores.enrolled(root.resolve("other"), clock).close();
        Files.copy(root.resolve("other/station.key"), folder.resolve("station.key"));

        refusedUnchanged("wrong_key");
        Stores.opened(EncryptedStationStore.open(folder, clock, right)).close();
    }

    @Test
    void after_a_kill_a_wrong_key_still_changes_nothing() throws Exception {
        try (ChildJvm counter = ChildJvm.start(List.of(), AcceptingCounter.class, folder.toString(), "7", "1")) {
            for (int i = 0; i < 5; i++) {
                assertThat(counter.line()).isNotNull();
            }
            counter.kill();
        }
        assertThat(Files.size(folder.resolve("station.db-wal"))).isPositive();
        Path right = root.resolve("right.key");
        Files.move(folder.resolve("station.key"), right);
        Stores.enrolled(root.resolve("other"), clock).close();
        Files.copy(root.resolve("other/station.key"), folder.resolve("station.key"));

        refusedUnchanged("wrong_key");
        Stores.opened(EncryptedStationStore.open(folder, clock, right)).close();
    }

    @Test
    void a_key_file_of_rubbish_is_refused() throws IOException {
        Files.writeString(folder.resolve("station.key"), "yiwang-station-key-1\n????\n????\n");
        refusedUnchanged("wrong_key");
    }

    @Test
    void a_lost_key_is_refused_and_never_replaced() throws IOException {
        Files.delete(folder.resolve("station.key"));
        refusedUnchanged("key_missing");
        assertThat(code(EncryptedStationStore.create(folder, clock))).isEqualTo("key_missing");
        assertThat(folder.resolve("station.key")).doesNotExist();
    }

    @Test
    void the_key_may_be_kept_elsewhere() {
        Path stick = root.resolve("stick/night.key");
        Path elsewhere = root.resolve("elsewhere");
        Stores.opened(EncryptedStationStore.create(elsewhere, clock, stick)).close();
        assertThat(elsewhere.resolve("station.key")).doesNotExist();
        assertThat(code(EncryptedStationStore.open(elsewhere, clock))).isEqualTo("key_missing");
        Stores.opened(EncryptedStationStore.open(elsewhere, clock, stick)).close();
    }

    @Test
    void only_its_owner_may_read_the_key() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("station.key")))).isEqualTo("rw-------");
    }

    @Test
    void a_database_of_rubbish_cut_short_or_overwritten_is_damaged() throws IOException {
        Path database = folder.resolve("station.db");
        Path sound = Files.copy(database, root.resolve("sound.db"));
        long size = Files.size(sound);
        List<Damage> damages = List.of(
                file -> file.setLength(0),
                file -> file.setLength(100),
                file -> file.setLength(size / 2 / 4096 * 4096),
                file -> file.write("not a database at all".getBytes(StandardCharsets.US_ASCII)),
                file -> {
                    file.seek(4096 * 3);
                    file.write(new byte[4096 * 3]);
                });
        for (Damage damage : damages) {
            Files.copy(sound, database, StandardCopyOption.REPLACE_EXISTING);
            try (RandomAccessFile file = new RandomAccessFile(database.toFile(), "rw")) {
                damage.to(file);
            }
            refusedUnchanged("store_damaged");
        }
        Files.copy(sound, database, StandardCopyOption.REPLACE_EXISTING);
        Stores.opened(EncryptedStationStore.open(folder, clock)).close();
    }

    @Test
    void a_store_whose_database_is_gone_is_damaged_not_new() throws IOException {
        Files.createDirectories(folder.resolve("attachments"));
        Files.delete(folder.resolve("station.db"));
        refusedUnchanged("store_damaged");
    }

    private interface Damage {
        void to(RandomAccessFile file) throws IOException;
    }

    private void refusedUnchanged(String code) throws IOException {
        refusedUnchanged(code, new StoreOpener(folder, folder.resolve("station.key"), clock));
    }

    private void refusedUnchanged(String code, StoreOpener opener) throws IOException {
        Map<String, String> before = Stores.print(folder);
        StoreOpening opening = opener.open();
        assertThat(opening).isInstanceOfSatisfying(StoreOpening.Refused.class, r -> {
            assertThat(r.code()).isEqualTo(code);
            assertThat(r.sentence()).matches("[\\p{IsHan}].*。");
        });
        assertThat(Stores.print(folder)).isEqualTo(before);
    }

    private Connection raw() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("station.db"));
    }

    private static String code(StoreOpening opening) {
        return opening instanceof StoreOpening.Refused refused ? refused.code() : "opened";
    }
}
