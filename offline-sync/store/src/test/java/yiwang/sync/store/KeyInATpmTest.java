package yiwang.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.store.keeper.KeeperRefusal;
import yiwang.sync.store.keeper.KeyKeepers;
import yiwang.sync.store.keeper.Tpm2Keeper;

/** Against a TPM 2.0 that speaks its true commands. */
class KeyInATpmTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T01:30:00Z"));

    @TempDir
    private Path folder;
    private PrivateTpm tpm;

    @BeforeEach
    void aMachineWithATpm() throws Exception {
        tpm = PrivateTpm.in(folder.resolve("tpm"));
    }

    @AfterEach
    void off() throws Exception {
        tpm.close();
    }

    @Test
    void a_store_made_on_a_machine_with_a_tpm_opens_there_again_also_after_the_machine_was_off() throws Exception {
        made();
        tpm.powerOff();
        tpm.powerOn();

        assertThat(read(opener(tpm.keepers()).open())).isEqualTo("王桂兰");
    }

    @Test
    void what_lies_on_the_disk_opens_nothing_without_the_tpm() throws Exception {
        made();
        List<String> lines = Files.readAllLines(key(), StandardCharsets.ISO_8859_1);
        assertThat(lines).hasSize(4);
        assertThat(lines.subList(0, 2)).containsExactly("yiwang-station-key-2", "tpm2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key()))).isEqualTo("rw-------");

        refused(opener(KeyKeepers.none()).open(), "tpm_missing");
        tpm.powerOff();
        refused(opener(tpm.keepers()).open(), "tpm_missing");
        tpm.powerOn();
        assertThat(read(opener(tpm.keepers()).open())).as("nothing was changed by it").isEqualTo("王桂兰");
    }

    @Test
    void a_cleared_tpm_and_the_tpm_of_another_machine_are_named_and_nothing_is_changed() throws Exception {
        made();
        byte[] before = Files.readAllBytes(key());
        try (PrivateTpm other = PrivateTpm.in(folder.resolve("other"))) {
            refused(opener(other.keepers()).open(), "tpm_other");
        }
        assertThat(read(opener(tpm.keepers()).open())).isEqualTo("王桂兰");

        tpm.clear();
        refused(opener(tpm.keepers()).open(), "tpm_other");
        refused(opener(tpm.keepers()).create(), "tpm_other");
        assertThat(Files.readAllBytes(key())).isEqualTo(before);
    }

    @Test
    void a_key_file_that_was_changed_anywhere_opens_nothing() throws Exception {
        made();
        String sound = Files.readString(key(), StandardCharsets.ISO_8859_1);
        for (int line : new int[] {1, 2, 3}) {
            String[] lines = sound.split("\n");
            char[] text = lines[line].toCharArray();
            text[text.length / 2] = text[text.length / 2] == 'A' ? 'B' : 'A';
            lines[line] = new String(text);
            Files.writeString(key(), String.join("\n", lines) + "\n", StandardCharsets.ISO_8859_1);
            assertThat(opener(tpm.keepers()).open()).isInstanceOfSatisfying(StoreOpening.Refused.class,
                    no -> assertThat(no.code()).isIn("wrong_key", "tpm_missing", "tpm_other", "tpm_failed"));
        }
        Files.writeString(key(), sound, StandardCharsets.ISO_8859_1);
        assertThat(read(opener(tpm.keepers()).open())).isEqualTo("王桂兰");
    }

    @Test
    void without_a_tpm_the_file_keeps_the_key_and_a_store_of_before_opens_on_a_machine_with_one() throws Exception {
        KeyKeepers gone = new KeyKeepers(List.of(new Tpm2Keeper("swtpm:host=127.0.0.1,port=1")));
        write(opener(gone).create());
        assertThat(Files.readString(key(), StandardCharsets.ISO_8859_1)).startsWith("yiwang-station-key-1\n");
        assertThat(read(opener(tpm.keepers()).open())).isEqualTo("王桂兰");
    }

    @Test
    void the_secret_is_in_no_file_that_the_tools_leave_and_comes_back_the_same() throws Exception {
        byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        Tpm2Keeper keeper = new Tpm2Keeper(tpm.tcti());
        byte[] kept = keeper.keep(secret);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("0123456789abcdef");
        assertThat(keeper.recall(kept)).isEqualTo(secret);
        assertThat(keeper.recall(kept)).as("places in the TPM are given back").isEqualTo(secret);
        assertThat(org.junit.jupiter.api.Assertions.assertThrows(KeeperRefusal.class, () -> keeper.recall(new byte[] {1, 2, 3})).code()).isEqualTo("tpm_failed");
    }

    @Test
    void the_environment_says_where_the_tpm_is_or_that_none_is_to_be_used() {
        assertThat(KeyKeepers.of(Map.of(KeyKeepers.TCTI, "none")).best()).isEmpty();
        assertThat(KeyKeepers.of(Map.of(KeyKeepers.TCTI, tpm.tcti())).best()).isPresent();
    }

    private void made() {
        write(opener(tpm.keepers()).create());
    }

    private static void write(StoreOpening opening) {
        try (StationStore store = store(opening)) {
            store.note("name", "王桂兰".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String read(StoreOpening opening) {
        try (StationStore store = store(opening)) {
            return new String(store.note("name").orElseThrow(), StandardCharsets.UTF_8);
        }
    }

    private static StationStore store(StoreOpening opening) {
        if (opening instanceof StoreOpening.Opened(var store)) {
            return store;
        }
        throw new AssertionError(opening.toString());
    }

    private static void refused(StoreOpening opening, String code) {
        assertThat(opening).isInstanceOfSatisfying(StoreOpening.Refused.class, no -> {
            assertThat(no.code()).isEqualTo(code);
            assertThat(no.sentence()).contains("TPM");
        });
    }

    private StoreOpener opener(KeyKeepers keepers) {
        return new StoreOpener(folder.resolve("station"), key(), clock, null, keepers);
    }

    private Path key() {
        return folder.resolve("station").resolve("station.key");
    }
}
