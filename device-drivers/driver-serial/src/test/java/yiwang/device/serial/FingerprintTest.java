package yiwang.device.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.FingerprintBlock;
import yiwang.device.api.FingerprintConsent;
import yiwang.device.api.IdentityCard;
import yiwang.device.api.IdentityCardReader;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.idcard.IdCardSimulator;
import yiwang.device.simulator.idcard.ReaderCommand;
import yiwang.device.simulator.idcard.ReaderFault;

class FingerprintTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 512, 1024})
    void the_block_is_carried_whole_and_shows_nowhere(int bytes) throws IOException {
        byte[] block = new byte[bytes];
        Arrays.fill(block, (byte) 0x5A);
        try (IdCardSimulator simulator = IdCardSimulator.start("tcp:0")) {
            simulator.putOn(SamplePersons.LI_JIANGUO.card().withFingerprint(block));
            FingerprintBlock carried = card(simulator, Map.of("fingerprint", "carry")).fingerprint();
            assertThat(carried.compare(lent -> Arrays.equals(lent, block))).isTrue();
            assertThat(carried.forStoring(new FingerprintConsent("D07", Instant.parse("2026-11-21T08:00:00Z")))).isEqualTo(block);
            assertThat(carried.toString()).doesNotContain("90", "5A");
            carried.erase();
            assertThat(carried.compare(lent -> Arrays.equals(lent, new byte[bytes]))).isTrue();
        }
    }

    @Test
    void nobody_who_does_not_ask_gets_it_from_the_card() throws IOException {
        try (IdCardSimulator simulator = IdCardSimulator.start("tcp:0")) {
            simulator.putOn(SamplePersons.LI_JIANGUO.card().withFingerprint(new byte[1024]));
            assertThat(card(simulator, Map.of()).fingerprint().isEmpty()).isTrue();
            assertThat(simulator.requests()).doesNotContain(ReaderCommand.READ_WITH_FINGERPRINT);
        }
    }

    @Test
    void storing_wants_a_consent_that_names_its_item() {
        FingerprintBlock block = new FingerprintBlock(new byte[512]);
        assertThatThrownBy(() -> block.forStoring(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new FingerprintConsent(" ", Instant.EPOCH)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_module_that_does_not_know_the_command_is_read_without_the_block() throws IOException {
        try (IdCardSimulator simulator = IdCardSimulator.start("tcp:0")) {
            simulator.putOn(SamplePersons.LI_JIANGUO.card());
            simulator.inject(ReaderCommand.READ_WITH_FINGERPRINT, 1, new ReaderFault.Status(0x21));
            assertThat(card(simulator, Map.of("fingerprint", "carry")).holderName()).isEqualTo("李建国");
        }
    }

    private static IdentityCard card(IdCardSimulator simulator, Map<String, String> settings) {
        try (IdentityCardReader reader = new IdCardReaderDriver(SimulatedReaderRig.TODAY, SimulatedReaderRig.BRISK).open(DeviceAddress.parse(simulator.address()), settings)) {
            CardReadOutcome outcome = reader.read(Duration.ofSeconds(5), Cancellation.NEVER);
            assertThat(outcome).isInstanceOf(CardReadOutcome.Read.class);
            return ((CardReadOutcome.Read) outcome).card();
        }
    }
}
