package yiwang.device.smartcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.smartcardio.Card;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import jnasmartcardio.Smartcardio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardField;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.IdentityCard;
import yiwang.device.api.IdentityCardReader;
import yiwang.device.contracts.Meanwhile;
import yiwang.device.contracts.Wait;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.social.BankCard;
import yiwang.device.simulator.social.ChipFault;
import yiwang.device.simulator.social.ChipTraits;
import yiwang.device.simulator.social.MuteCard;
import yiwang.device.simulator.social.SocialCard;
import yiwang.device.simulator.social.SocialCardImage;
import yiwang.device.simulator.social.SocialCardSimulator;
import yiwang.device.spi.FindOutcome;
import yiwang.device.spi.FinderHints;

/** Every card goes through pcscd and a virtual reader. */
class CardsOnARealServiceTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    /** SELECT and its GET RESPONSE: until then a card has not been there. */
    private static final int FIRST_ANSWER = 2;

    /** The ways of talking that occur in the field. */
    enum Talk {
        CONTACT(ChipTraits.CONTACT), CONTACTLESS(ChipTraits.CONTACTLESS), OLD_FASHIONED(ChipTraits.OLD_FASHIONED);

        private final ChipTraits traits;

        Talk(ChipTraits traits) {
            this.traits = traits;
        }
    }

    private SocialCardRig rig;

    @BeforeEach
    void set_up() throws IOException {
        rig = new SocialCardRig(ChipTraits.CONTACT);
    }

    @AfterEach
    void take_down() {
        rig.close();
    }

    @ParameterizedTest
    @EnumSource(Talk.class)
    void cards_of_every_version_and_way_of_talking_are_read(Talk talk) {
        for (String version : List.of("1.00", "2.00")) {
            rig.putOn(new SocialCard(SocialCardImage.of(SamplePersons.social(SamplePersons.WANG_GUILAN, version).fields()), talk.traits));
            IdentityCard card = card();
            assertThat(card.get(CardField.VERSION)).isEqualTo(version);
            assertThat(card.holderName()).isEqualTo("王桂兰");
            assertThat(card.holderNumber()).isEqualTo("990121194203150020");
            assertThat(card.get(CardField.SEX_CODE)).isEqualTo("2");
            assertThat(card.get(CardField.BIRTH)).isEqualTo("19420315");
            assertThat(card.get(CardField.CARD_UID)).isEqualTo(talk == Talk.CONTACTLESS ? "049901215A6080" : "");
        }
    }

    @Test
    void a_third_generation_card_tells_what_needs_no_security_module() {
        rig.putOn(new SocialCard(SocialCardImage.of(SamplePersons.social(SamplePersons.WANG_GUILAN, "3.00").fields()), ChipTraits.CONTACT));
        IdentityCard card = card();
        assertThat(card.get(CardField.VERSION)).isEqualTo("3.00");
        assertThat(card.get(CardField.CARD_ID)).startsWith("990121D156000005");
        assertThat(card.get(CardField.VALID_TO)).isEqualTo("20350701");
        assertThat(card.holderName() + card.holderNumber() + card.get(CardField.CARD_NUMBER)).isEmpty();
    }

    @Test
    void a_long_name_runs_on_into_its_extension_even_in_the_middle_of_a_character() {
        String name = "阿依努尔古丽阿依努尔古丽阿依𬭎买买提明";
        Map<String, String> fields = new HashMap<>(SamplePersons.social(SamplePersons.AYNUR, "2.00").fields());
        fields.put("name", name);
        rig.putOn(new SocialCard(SocialCardImage.of(fields), ChipTraits.CONTACT));
        assertThat(card().holderName()).isEqualTo(name);
    }

    @Test
    void a_bank_card_is_no_social_security_card() {
        rig.putOn(new BankCard());
        assertThat(read()).isEqualTo(new CardReadOutcome.UnknownCard("no social security card, SW 6A82"));
    }

    @Test
    void a_mute_card_is_told_to_its_holder_before_the_time_is_over() {
        rig.putOn(new MuteCard());
        long start = System.nanoTime();
        assertThat(rig.reader().read(Duration.ofSeconds(30), Cancellation.NEVER)).isInstanceOf(CardReadOutcome.LiftAndRetry.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void a_card_that_falls_silent_in_the_middle_is_a_fault_in_time_and_the_next_card_is_read() {
        rig.putOn(social());
        rig.cards.inject(5, new ChipFault.Silent());
        long start = System.nanoTime();
        CardReadOutcome outcome = rig.reader().read(Duration.ofMillis(500), Cancellation.NEVER);
        assertThat(outcome).isInstanceOfSatisfying(CardReadOutcome.ReaderFault.class, fault -> assertThat(fault.fault().kind()).isEqualTo(DeviceFault.Kind.NO_ANSWER));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        rig.lift();
        rig.putOn(social());
        Wait.until(Duration.ofSeconds(10), "the reader to be free", () -> rig.reader().status(LIMIT).equals(DeviceStatus.online()));
        assertThat(card().holderName()).isEqualTo("王桂兰");
    }

    @Test
    void a_card_that_always_has_more_to_fetch_is_given_up_after_sixteen_commands() {
        for (byte[] loop : new byte[][] {{0x61, 0x10}, {0x6C, 0x10}, {0x55, 0x55, 0x61, 0x00}}) {
            rig.putOn(social());
            rig.cards.injectAlways(new ChipFault.Says(loop));
            assertThat(read()).isInstanceOfAny(CardReadOutcome.ReaderFault.class, CardReadOutcome.UnknownCard.class);
            assertThat(rig.cards.commands()).hasSizeBetween(2, 16);
            rig.cards.behave();
        }
    }

    @Test
    void pulled_out_at_every_command_a_card_leaves_nothing_behind_and_is_read_once_it_is_back() {
        rig.putOn(social());
        card();
        int commands = rig.cards.commands().size();
        assertThat(commands).isBetween(12, 30);
        for (int at = 0; at < commands; at++) {
            rig.putOn(social());
            rig.cards.inject(at, new ChipFault.PulledOut());
            CardReadOutcome outcome = rig.reader().read(Duration.ofSeconds(at < FIRST_ANSWER ? 1 : 5), Cancellation.NEVER);
            assertThat(outcome).as("pulled out at command %d", at)
                    .isInstanceOf(at < FIRST_ANSWER ? CardReadOutcome.NoCard.class : CardReadOutcome.LiftAndRetry.class);
        }
        rig.putOn(social());
        assertThat(card().holderName()).isEqualTo("王桂兰");
    }

    @Test
    void the_service_ends_at_some_commands_and_the_next_read_works() throws IOException {
        for (int at : new int[] {0, 1, 6, 13}) {
            rig.putOn(social());
            rig.cards.inject(at, new ChipFault.After(rig.pcscd::kill));
            assertThat(read()).as("killed at command %d", at).isInstanceOfSatisfying(CardReadOutcome.ReaderFault.class,
                    fault -> assertThat(fault.fault().kind()).isEqualTo(DeviceFault.Kind.LINK_LOST));
            assertThat(rig.reader().status(LIMIT).state()).isEqualTo(DeviceStatus.State.ABSENT);
            rig.pcscd.restart();
            assertThat(card().holderName()).isEqualTo("王桂兰");
        }
    }

    @Test
    void a_service_restarted_while_a_card_is_waited_for_is_not_noticed_by_anybody() {
        Meanwhile restart = Meanwhile.when(() -> true, () -> {
            rig.pcscd.restart();
            rig.putOn(social());
        });
        CardReadOutcome outcome = rig.reader().read(Duration.ofSeconds(60), restart);
        assertThat(restart.happened()).isTrue();
        assertThat(outcome).isInstanceOf(CardReadOutcome.Read.class);
    }

    @Test
    void of_two_readers_the_named_one_is_read() throws InterruptedException {
        try (SocialCardSimulator other = SocialCardSimulator.at(rig.pcscd.slot(1)); IdentityCardReader second = SocialCardRig.open(SocialCardRig.READER + " 00 01")) {
            rig.putOn(social());
            other.putOn(new SocialCard(SocialCardImage.of(SamplePersons.social(SamplePersons.LI_JIANGUO, "1.00").fields()), ChipTraits.CONTACT));
            assertThat(other.awaitInserted(10_000)).isTrue();
            assertThat(card().holderName()).isEqualTo("王桂兰");
            assertThat(second.read(LIMIT, Cancellation.NEVER)).isInstanceOfSatisfying(CardReadOutcome.Read.class, read -> assertThat(read.card().holderName()).isEqualTo("李建国"));
        }
    }

    @Test
    void an_ambiguous_or_unknown_name_is_refused_and_the_readers_are_named() throws IOException {
        for (String name : List.of(SocialCardRig.READER, "Other Reader 00 00")) {
            try (IdentityCardReader reader = SocialCardRig.open(name)) {
                assertThat(reader.status(LIMIT)).satisfies(status -> assertThat(status.state()).isEqualTo(DeviceStatus.State.ABSENT))
                        .satisfies(status -> assertThat(status.faults().getFirst().detail()).contains("Hall Reader 00 00, Hall Reader 00 01"));
            }
        }
    }

    @Test
    void a_card_that_another_program_shares_is_read_and_one_that_it_keeps_to_itself_is_busy() throws Exception {
        rig.putOn(social());
        card();
        CardTerminal terminal = TerminalFactory.getInstance("PC/SC", null, new Smartcardio()).terminals().getTerminal(SocialCardRig.READER + " 00 00");
        Card other = terminal.connect("*");
        assertThat(card().holderName()).isEqualTo("王桂兰");
        other.disconnect(false);
        other = terminal.connect("EXCLUSIVE;*");
        assertThat(rig.reader().read(Duration.ofMillis(500), Cancellation.NEVER)).isInstanceOfSatisfying(CardReadOutcome.ReaderFault.class,
                fault -> assertThat(fault.fault().kind()).isEqualTo(DeviceFault.Kind.BUSY));
        other.disconnect(false);
        assertThat(card().holderName()).isEqualTo("王桂兰");
    }

    @Test
    void readers_are_found_by_names_that_last_as_far_as_they_can() throws IOException {
        assertThat(new PcscFinder().find(FinderHints.NONE, LIMIT, Cancellation.NEVER).candidates()).extracting(candidate -> candidate.address().toString())
                .containsExactly("pcsc:Hall Reader 00 00", "pcsc:Hall Reader 00 01");
        rig.pcscd.kill();
        assertThat(new PcscFinder().find(FinderHints.NONE, LIMIT, Cancellation.NEVER)).isInstanceOf(FindOutcome.LookedInVain.class);
    }

    @Test
    void a_reader_unplugged_and_plugged_in_again_works_without_anybody_restarting() throws IOException {
        rig.pcscd.unplugReader();
        assertThat(rig.reader().status(LIMIT).state()).isEqualTo(DeviceStatus.State.ABSENT);
        rig.pcscd.plugIn(SocialCardRig.READER);
        rig.putOn(social());
        assertThat(card().holderName()).isEqualTo("王桂兰");
    }

    private static SocialCard social() {
        return new SocialCard(SocialCardImage.of(SamplePersons.social(SamplePersons.WANG_GUILAN, "2.00").fields()), ChipTraits.CONTACT);
    }

    private CardReadOutcome read() {
        return rig.reader().read(LIMIT, Cancellation.NEVER);
    }

    private IdentityCard card() {
        CardReadOutcome outcome = read();
        assertThat(outcome).isInstanceOf(CardReadOutcome.Read.class);
        return ((CardReadOutcome.Read) outcome).card();
    }
}
