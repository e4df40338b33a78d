package yiwang.console.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.console.trial.Verdict;

class SignedSheetsTest {

    private static final Instant MORNING = Instant.parse("2026-11-24T00:21:00Z");

    @TempDir
    Path folder;
    private KeyPair pair;
    private CheckSigner key;

    @BeforeEach
    void a_machine_has_a_key() throws Exception {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        key = new KeySigner("station-3", Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
    }

    @Test
    void whoever_has_the_public_key_alone_can_check_a_sheet() throws Exception {
        keep(key);
        CheckFile sheet = read(1);
        assertThat(sheet.field("method")).isEqualTo("ed25519:station-3");
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(pair.getPublic());
        check.update(sheet.bytes());
        assertThat(check.verify(Base64.getDecoder().decode(sheet.seal()))).isTrue();
    }

    @Test
    void a_chain_written_anew_without_the_key_does_not_hold() throws Exception {
        keep(key);
        keep(key);
        assertThat(archive(key).broken()).isEmpty();
        Files.delete(folder.resolve("000002.check"));
        keep(new ChainSigner());
        assertThat(archive(key).broken()).as("sealed by a hash alone").contains(2);
    }

    @Test
    void sheets_of_the_time_before_the_key_stand_and_those_of_another_machine_do_not() throws Exception {
        keep(new ChainSigner());
        keep(key);
        assertThat(archive(key).broken()).isEmpty();
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        keep(new KeySigner("station-3", Base64.getEncoder().encodeToString(other.getPrivate().getEncoded())));
        assertThat(archive(key).broken()).contains(3);
    }

    @Test
    void every_changed_character_breaks_the_seal() throws Exception {
        keep(key);
        String text = Files.readString(folder.resolve("000001.check"));
        int end = text.indexOf("seal\t");
        for (int at = 0; at < end; at++) {
            String changed = text.substring(0, at) + (text.charAt(at) == 'x' ? 'y' : 'x') + text.substring(at + 1);
            assertThat(CheckFile.of(changed).filter(sheet -> sheet.sealedBy(key))).as("character %d", at).isEmpty();
        }
    }

    @Test
    void what_is_no_sheet_and_what_is_no_key_is_said_to_be_none() {
        assertThat(CheckFile.of("")).isEmpty();
        assertThat(CheckFile.of("seal\tabc")).isEmpty();
        assertThatThrownBy(() -> new KeySigner("station-3", "bm8ga2V5")).isInstanceOf(IllegalArgumentException.class);
    }

    private void keep(CheckSigner signer) throws IOException {
        archive(signer).keep("3 号窗口", "陈立", MORNING, MORNING.plusSeconds(90), List.of(new CheckLine("card", "读卡器", Optional.of(Verdict.PASSED), 1140, "卡读出来了", "")));
    }

    private CheckArchive archive(CheckSigner signer) {
        return new CheckArchive(folder, signer, (sheet, seal) -> new byte[0]);
    }

    private CheckFile read(int number) throws IOException {
        return CheckFile.of(Files.readString(folder.resolve("%06d.check".formatted(number)))).orElseThrow();
    }
}
