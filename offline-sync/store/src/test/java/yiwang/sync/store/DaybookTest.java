package yiwang.sync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseEntry;

/**
 * A station whose power went after cases were acknowledged and before the database had them: {@code left} is its data folder, a copy
 * made while a foreign lock kept the database from taking anything.
 */
class DaybookTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int IN_DAYBOOK = 3;

    @TempDir
    private Path root;
    private Path left;
    private List<String> acknowledged;

    @BeforeEach
    void aPowerCutBetweenDaybookAndDatabase() throws Exception {
        left = root.resolve("left");
        acknowledged = new ArrayList<>();
        Path running = root.resolve("running");
        try (StationStore store = Stores.enrolled(running, CLOCK)) {
            Daybooks.fill(store, running, acknowledged);
            try (Connection c = raw(running); Statement s = c.createStatement()) {
                s.execute("BEGIN IMMEDIATE");
                for (int i = 0; i < IN_DAYBOOK; i++) {
                    acknowledged.add(Stores.accept(store, CLOCK, "王桂兰").receiptNo());
                }
                copy(running, left);
                s.execute("ROLLBACK");
            }
        }
        assertThat(inDatabase(left)).isEqualTo(acknowledged.size() - IN_DAYBOOK);
    }

    @Test
    void what_was_acknowledged_is_there_after_opening_and_the_daybook_is_gone() throws IOException {
        allIsThere(left);
        assertThat(Daybooks.of(left)).isEmpty();
        allIsThere(left);
    }

    @Test
    void a_power_cut_after_posting_and_before_clearing_posts_nothing_twice() throws IOException {
        Path again = root.resolve("again");
        Files.createDirectory(again);
        for (Path file : Daybooks.of(left)) {
            Files.copy(file, again.resolve(file.getFileName()));
        }
        allIsThere(left);
        for (Path file : Daybooks.of(again)) {
            Files.copy(file, left.resolve(file.getFileName()));
        }
        allIsThere(left);
    }

    @Test
    void an_entry_torn_at_any_byte_ends_the_daybook_and_takes_nothing_else_with_it() throws IOException {
        Path file = Daybooks.of(left).getFirst();
        byte[] whole = Files.readAllBytes(file);
        List<int[]> entries = entries(whole);
        int[] last = entries.getLast();
        long posted = DaybookFrame.read(whole, entries.get(entries.size() - IN_DAYBOOK)[0]).position() - 1;
        int filling = last[0] + DaybookFrame.HEADER + DaybookFrame.read(whole, last[0]).sealed().length;
        for (int cut = last[0]; cut < last[1]; cut++) {
            byte[] torn = whole.clone();
            Arrays.fill(torn, cut, last[1], (byte) 0);
            boolean complete = Arrays.equals(torn, last[0], filling, whole, last[0], filling);
            assertThat(read(torn, posted)).as("cut at %d", cut - last[0]).hasSize(complete ? IN_DAYBOOK : IN_DAYBOOK - 1);
        }
        for (int sector = last[0]; sector < last[1]; sector += DaybookFrame.SECTOR) {
            byte[] torn = whole.clone();
            Arrays.fill(torn, sector, sector + DaybookFrame.SECTOR, (byte) 0);
            assertThat(read(torn, posted)).as("sector %d never reached the disk", sector - last[0]).hasSize(IN_DAYBOOK - 1);
        }
        assertThat(read(whole, posted)).hasSize(IN_DAYBOOK);

        byte[] torn = whole.clone();
        Arrays.fill(torn, last[0] + 700, last[1], (byte) 0);
        Files.write(file, torn);
        String never = acknowledged.removeLast();
        try (StationStore store = Stores.opened(EncryptedStationStore.open(left, CLOCK))) {
            assertThat(store.findByReceipt(never)).isEmpty();
        }
        allIsThere(left);
    }

    @Test
    void a_flipped_bit_in_any_entry_is_refused_with_a_sentence_and_the_files_stay_as_they_are() throws IOException {
        Path file = Daybooks.of(left).getFirst();
        byte[] whole = Files.readAllBytes(file);
        List<int[]> entries = entries(whole);
        long posted = DaybookFrame.read(whole, entries.get(entries.size() - IN_DAYBOOK)[0]).position() - 1;
        for (int[] entry : entries.subList(entries.size() - IN_DAYBOOK, entries.size())) {
            int end = entry[0] + DaybookFrame.HEADER + DaybookFrame.read(whole, entry[0]).sealed().length;
            for (int bit = entry[0] * 8; bit < end * 8; bit += bit < (entry[0] + DaybookFrame.HEADER) * 8 ? 1 : 61) {
                byte[] flipped = whole.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                int at = bit;
                assertThatThrownBy(() -> read(flipped, posted)).as("bit %d", at - entry[0] * 8).hasMessageContaining("受理日志");
            }
        }
        whole[entries.getLast()[0] + 100] ^= 4;
        Files.write(file, whole);
        Map<String, String> before = Stores.print(left);
        assertThat(EncryptedStationStore.open(left, CLOCK)).isInstanceOfSatisfying(StoreOpening.Refused.class, r -> {
            assertThat(r.code()).isEqualTo("store_damaged");
            assertThat(r.sentence()).contains("受理日志").contains("原样保留");
        });
        assertThat(Stores.print(left)).containsEntry(file.getFileName().toString(), before.get(file.getFileName().toString()));
    }

    @Test
    void an_entry_that_is_whole_but_altered_is_refused() throws IOException {
        Path file = Daybooks.of(left).getFirst();
        byte[] whole = Files.readAllBytes(file);
        int at = entries(whole).getLast()[0];
        DaybookFrame last = DaybookFrame.read(whole, at);
        last.sealed()[40] ^= 1;
        last.write(whole, at);
        Files.write(file, whole);
        assertThat(EncryptedStationStore.open(left, CLOCK)).isInstanceOfSatisfying(StoreOpening.Refused.class,
                r -> assertThat(r.code()).isEqualTo("store_damaged"));
    }

    @Test
    void an_entry_lost_before_one_that_was_synced_later_is_refused() throws IOException {
        Path file = Daybooks.of(left).getFirst();
        byte[] whole = Files.readAllBytes(file);
        List<int[]> entries = entries(whole);
        int[] gone = entries.get(entries.size() - 2);
        Arrays.fill(whole, gone[0], gone[1], (byte) 0);
        Files.write(file, whole);
        assertThat(EncryptedStationStore.open(left, CLOCK)).isInstanceOfSatisfying(StoreOpening.Refused.class,
                r -> assertThat(r.code()).isEqualTo("store_damaged"));
    }

    @Test
    void a_file_left_half_cleared_by_a_power_cut_is_no_damage_once_the_database_has_all() throws IOException {
        Path file = Daybooks.of(left).getFirst();
        byte[] whole = Files.readAllBytes(file);
        allIsThere(left);
        Random random = new Random(20261122);
        for (int i = 0; i < 20; i++) {
            byte[] half = whole.clone();
            for (int sector = 0; sector < half.length; sector += DaybookFrame.SECTOR) {
                if (random.nextInt(3) == 0) {
                    Arrays.fill(half, sector, sector + DaybookFrame.SECTOR, (byte) 0);
                }
            }
            Files.write(file, half);
            allIsThere(left);
        }
    }

    @Test
    void a_quiet_second_leaves_nothing_in_the_daybook() throws Exception {
        try (StationStore store = Stores.opened(EncryptedStationStore.open(left, CLOCK))) {
            List<String> more = new ArrayList<>();
            Daybooks.fill(store, left, more);
            more.add(Stores.accept(store, CLOCK, "李建国").receiptNo());
            assertThat(store.findByReceipt(more.getLast())).as("who asks after the acknowledgement sees it").isPresent();
            Daybooks.soon(() -> Daybooks.of(left).stream().noneMatch(Daybooks::hasEntries));
            assertThat(more).allSatisfy(receipt -> assertThat(store.findByReceipt(receipt)).isPresent());
        }
    }

    private void allIsThere(Path folder) throws IOException {
        try (StationStore store = Stores.opened(EncryptedStationStore.open(folder, CLOCK))) {
            assertThat(store.countCases()).isEqualTo(acknowledged.size());
            assertThat(store.cases("", 1_000, 0).reversed()).extracting(CaseEntry::receiptNo).isEqualTo(acknowledged);
            assertThat(store.cases("桂兰", 1_000, 0)).hasSameSizeAs(acknowledged);
            assertThat(Stores.wholeChain(store)).hasSameSizeAs(acknowledged);
        }
    }

    private static List<DaybookFrame> read(byte[] file, long posted) {
        DaybookReading reading = new DaybookReading(posted);
        reading.add(file);
        return reading.entries();
    }

    /** First byte of each entry and the one behind it. */
    private static List<int[]> entries(byte[] file) {
        List<int[]> entries = new ArrayList<>();
        int at = 0;
        while (DaybookFrame.kind(file, at) == DaybookFrame.Kind.HEADER) {
            int end = at + DaybookFrame.bytes(DaybookFrame.read(file, at).sealed().length);
            entries.add(new int[] {at, end});
            at = end;
        }
        return entries;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static long inDatabase(Path folder) throws SQLException {
        try (Connection c = raw(folder); Statement s = c.createStatement(); var rows = s.executeQuery("SELECT count(*) FROM cases")) {
            return rows.getLong(1);
        }
    }

    private static Connection raw(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("station.db"));
    }
}
