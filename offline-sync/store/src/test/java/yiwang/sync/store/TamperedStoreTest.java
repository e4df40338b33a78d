package yiwang.sync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.record.SealedRecord;

/** Whoever changes the files behind the store's back is found out, and the other cases stay usable. */
class TamperedStoreTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T01:30:00Z"));

    @TempDir
    private Path root;
    private Path folder;
    private UUID first;
    private UUID second;
    private List<String> scans;

    @BeforeEach
    void twoCases() {
        folder = root.resolve("data");
        try (StationStore store = Stores.enrolled(folder, clock)) {
            first = Uuid7.next(clock);
            scans = Stream.of(1, 2).map(i -> store.storeAttachment(first, new ByteArrayInputStream(scan(i))).sha256()).toList();
            Stores.accept(store, clock, first, "王桂兰", scans);
            second = Stores.accept(store, clock, "李建国").caseId();
        }
    }

    @Test
    void a_payload_put_in_another_records_place_is_found_out() throws SQLException {
        change("UPDATE record SET payload = (SELECT payload FROM record ORDER BY position DESC LIMIT 1)");
        damaged(first);
    }

    @Test
    void an_open_column_that_was_altered_is_found_out_and_the_other_case_stays_usable() throws SQLException {
        change("UPDATE cases SET state = 'DELIVERED' WHERE no = 1");
        damaged(first);
        try (StationStore store = open()) {
            assertThat(store.find(second)).isPresent();
            assertThat(store.cases("", 10, 0)).extracting(CaseEntry::caseId).containsExactly(second);
            assertThat(store.cases("李", 10, 0)).extracting(CaseEntry::caseId).containsExactly(second);
        }
    }

    @Test
    void records_up_to_a_damaged_one_can_go_and_its_own_envelope_after_them() throws SQLException {
        try (StationStore store = open()) {
            Stores.accept(store, clock, "张小满");
        }
        change("UPDATE record SET payload = zeroblob(length(payload)) WHERE case_id = (SELECT case_id FROM cases WHERE no = 2)");
        try (StationStore store = open()) {
            List<SealedRecord> readable = store.pending(10, Long.MAX_VALUE);
            assertThat(readable).extracting(SealedRecord::stationSeq).containsExactly(1L);
            SealedRecord envelope = store.quarantine().envelope(2);
            assertThat(envelope.isEnvelope()).isTrue();
            assertThat(envelope.prevHash()).isEqualTo(readable.getFirst().hash());
            assertThatThrownBy(() -> store.quarantine().record(2)).isInstanceOfSatisfying(StoreException.class,
                    e -> assertThat(e.code()).isEqualTo("store_damaged"));
        }
    }

    @Test
    void a_record_whose_time_was_altered_never_leaves_the_machine() throws SQLException {
        change("UPDATE record SET time = time - 86400000 WHERE case_id = (SELECT case_id FROM cases WHERE no = 1)");
        try (StationStore store = open()) {
            assertThatThrownBy(() -> store.pending(10, Long.MAX_VALUE)).isInstanceOfSatisfying(StoreException.class,
                    e -> assertThat(e.code()).isEqualTo("store_damaged"));
        }
    }

    @Test
    void a_chain_whose_newest_record_was_altered_is_not_continued() throws SQLException {
        change("UPDATE record SET type = 'case.withdrawn' WHERE position = (SELECT max(position) FROM record)");
        assertThat(EncryptedStationStore.open(folder, clock)).isInstanceOfSatisfying(StoreOpening.Refused.class,
                r -> assertThat(r.code()).isEqualTo("store_damaged"));
    }

    @Test
    void scans_that_changed_places_were_cut_or_altered_do_not_open() throws IOException {
        List<Path> files = attachmentFiles();
        byte[] one = Files.readAllBytes(files.get(0));
        byte[] other = Files.readAllBytes(files.get(1));
        byte[] altered = one.clone();
        altered[altered.length / 2] ^= 1;

        for (byte[] content : List.of(other, altered, Arrays.copyOf(one, one.length - 1), new byte[0])) {
            Files.write(files.get(0), content);
            Files.write(files.get(1), other);
            assertThat(readable()).as("%d bytes", content.length).isEqualTo(1);
        }
        Files.delete(files.get(0));
        assertThat(readable()).isEqualTo(1);
        Files.write(files.get(0), one);
        assertThat(readable()).isEqualTo(2);
    }

    @Test
    void a_flipped_bit_is_never_shown_as_data() throws IOException {
        Map<UUID, byte[]> bodies = new HashMap<>();
        try (StationStore store = open()) {
            store.cases("", 10, 0).forEach(c -> bodies.put(c.caseId(), c.body()));
        }
        Path database = folder.resolve("station.db");
        Path sound = Files.copy(database, root.resolve("sound.db"));
        Random random = new Random(20261124);
        int noticed = 0;
        for (int flip = 0; flip < 60; flip++) {
            byte[] bytes = Files.readAllBytes(sound);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(database, bytes);
            noticed += noticed(bodies) ? 1 : 0;
        }
        assertThat(noticed).isPositive();
        Files.copy(sound, database, StandardCopyOption.REPLACE_EXISTING);
        assertThat(noticed(bodies)).isFalse();
    }

    /** @return false when every case came back as it was */
    private boolean noticed(Map<UUID, byte[]> bodies) {
        if (!(EncryptedStationStore.open(folder, clock) instanceof StoreOpening.Opened opened)) {
            return true;
        }
        try (StationStore store = opened.store()) {
            boolean whole = true;
            for (Map.Entry<UUID, byte[]> body : bodies.entrySet()) {
                var found = store.find(body.getKey());
                found.ifPresent(c -> assertThat(c.body()).isEqualTo(body.getValue()));
                whole &= found.isPresent();
            }
            return !whole;
        } catch (StoreException e) {
            return true;
        }
    }

    private void damaged(UUID caseId) {
        try (StationStore store = open()) {
            assertThatThrownBy(() -> store.find(caseId)).isInstanceOfSatisfying(StoreException.class,
                    e -> assertThat(e.code()).isEqualTo("store_damaged"));
        }
    }

    private int readable() {
        int readable = 0;
        try (StationStore store = open()) {
            for (String scan : scans) {
                try (InputStream in = store.openAttachment(first, scan)) {
                    assertThat(Stores.sha256(in.readAllBytes())).isEqualTo(scan);
                    readable++;
                } catch (StoreException | IOException e) {
                    assertThat(e).isInstanceOfSatisfying(StoreException.class, s -> assertThat(s.code()).isEqualTo("store_damaged"));
                }
            }
        }
        return readable;
    }

    private List<Path> attachmentFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("attachments"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private StationStore open() {
        return Stores.opened(EncryptedStationStore.open(folder, clock));
    }

    private void change(String sql) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("station.db")); Statement s = c.createStatement()) {
            assertThat(s.executeUpdate(sql)).isPositive();
        }
    }

    private static byte[] scan(int seed) {
        byte[] bytes = new byte[200_000];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
