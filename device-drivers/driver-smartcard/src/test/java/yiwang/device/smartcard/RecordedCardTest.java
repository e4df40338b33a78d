package yiwang.device.smartcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardField;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.IdentityCard;
import yiwang.device.api.IdentityCardReader;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.social.ChipFault;
import yiwang.device.simulator.social.ChipTraits;
import yiwang.device.simulator.social.SocialCard;
import yiwang.device.simulator.social.SocialCardImage;
import yiwang.device.spi.recording.Consent;
import yiwang.device.spi.recording.RecordingHead;
import yiwang.device.spi.recording.SessionRecorder;

/** Conversations with chip cards on a real service, recorded once and played again without it. */
class RecordedCardTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String NAME = "阿依努尔·买买提";

    @TempDir
    private Path folder;
    private final PcscReaderDriver driver = new PcscReaderDriver(SocialCardRig.TODAY);

    @Test
    void masked_a_read_is_replayed_as_that_of_an_invented_person_and_nothing_of_the_holder_stands_in_the_file() throws Exception {
        for (ChipTraits traits : List.of(ChipTraits.CONTACT, ChipTraits.CONTACTLESS, ChipTraits.OLD_FASHIONED)) {
            Path file = record(traits, "2.00", Optional.empty());
            IdentityCard card = read(replay(file));
            assertThat(card.holderName()).isEqualTo("王桂兰");
            assertThat(card.get(CardField.SOCIAL_SECURITY_NUMBER)).isEqualTo("990121194203150020");
            String text = Files.readString(file);
            for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
                for (String secret : List.of(NAME, "990121199105120242", "19910512")) {
                    assertThat(text).doesNotContain(HexFormat.of().withUpperCase().formatHex(secret.getBytes(charset)));
                }
            }
            assertThat(text).contains("content: masked").doesNotContain("19910512", NAME);
        }
    }

    @Test
    void with_consent_the_holder_is_recorded() throws Exception {
        assertThat(read(replay(record(ChipTraits.CONTACT, "2.00", Optional.of(new Consent("厅长 李", "读不出的卡"))))).holderName()).isEqualTo(NAME);
    }

    @Test
    void a_card_of_the_third_generation_stays_without_a_name() throws Exception {
        IdentityCard card = read(replay(record(ChipTraits.CONTACT, "3.00", Optional.empty())));
        assertThat(card.get(CardField.VERSION)).isEqualTo("3.00");
        assertThat(card.tellsWhoHolds()).isFalse();
    }

    @Test
    void a_card_pulled_out_then_is_pulled_out_again_and_the_read_after_it_works_again() throws Exception {
        Path file = folder.resolve("pulled.rec");
        try (SocialCardRig rig = new SocialCardRig(ChipTraits.CONTACT); SessionRecorder recorder = recorder(file, Optional.empty());
                IdentityCardReader reader = driver.open(rig.reader().address(), Map.of(), recorder)) {
            rig.putOn(card("2.00", ChipTraits.CONTACT));
            rig.cards.inject(9, new ChipFault.PulledOut());
            assertThat(reader.read(LIMIT, Cancellation.NEVER)).isInstanceOf(CardReadOutcome.LiftAndRetry.class);
            rig.putOn(card("2.00", ChipTraits.CONTACT));
            assertThat(reader.read(LIMIT, Cancellation.NEVER)).isInstanceOf(CardReadOutcome.Read.class);
        }
        try (IdentityCardReader replayed = driver.open(replay(file), Map.of())) {
            assertThat(replayed.read(LIMIT, Cancellation.NEVER)).isInstanceOf(CardReadOutcome.LiftAndRetry.class);
            assertThat(replayed.read(LIMIT, Cancellation.NEVER)).isInstanceOf(CardReadOutcome.Read.class);
            assertThat(replayed.read(LIMIT, Cancellation.NEVER)).as("the tape is at its end").isEqualTo(new CardReadOutcome.NoCard());
        }
    }

    @Test
    void a_driver_that_asks_something_else_than_then_is_told_where() throws Exception {
        Path file = record(ChipTraits.CONTACT, "2.00", Optional.of(new Consent("厅长 李", "读不出的卡")));
        Path other = Files.writeString(folder.resolve("other.rec"), Files.readString(file).replace("> 00B20104", "> 00B20204"));
        try (IdentityCardReader replayed = driver.open(replay(other), Map.of())) {
            assertThat(replayed.read(LIMIT, Cancellation.NEVER)).isInstanceOfSatisfying(CardReadOutcome.ReaderFault.class, fault -> {
                assertThat(fault.fault().kind()).isEqualTo(DeviceFault.Kind.PROTOCOL);
                assertThat(fault.fault().detail()).contains("goes on differently at step");
            });
        }
    }

    private Path record(ChipTraits traits, String version, Optional<Consent> consent) throws Exception {
        Path file = Files.createTempDirectory(folder, "rec").resolve("read.rec");
        try (SocialCardRig rig = new SocialCardRig(traits); SessionRecorder recorder = recorder(file, consent);
                IdentityCardReader reader = driver.open(rig.reader().address(), Map.of(), recorder)) {
            rig.putOn(card(version, traits));
            assertThat(reader.read(LIMIT, Cancellation.NEVER)).isInstanceOf(CardReadOutcome.Read.class);
        }
        return file;
    }

    private SessionRecorder recorder(Path file, Optional<Consent> consent) throws IOException {
        return SessionRecorder.start(file, new RecordingHead(driver.kind(), DeviceAddress.parse("pcsc:Hall Reader"), Instant.parse("2026-11-22T00:00:00Z"), consent),
                driver.mask());
    }

    private IdentityCard read(DeviceAddress address) {
        try (IdentityCardReader replayed = driver.open(address, Map.of())) {
            CardReadOutcome outcome = replayed.read(LIMIT, Cancellation.NEVER);
            assertThat(outcome).isInstanceOf(CardReadOutcome.Read.class);
            return ((CardReadOutcome.Read) outcome).card();
        }
    }

    private static SocialCard card(String version, ChipTraits traits) {
        return new SocialCard(SocialCardImage.of(SamplePersons.social(SamplePersons.AYNUR, version).fields()), traits);
    }

    private static DeviceAddress replay(Path file) {
        return new DeviceAddress("pcsc", "replay:" + file);
    }
}
