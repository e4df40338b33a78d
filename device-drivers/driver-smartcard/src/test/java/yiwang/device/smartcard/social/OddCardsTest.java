package yiwang.device.smartcard.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.device.api.CardField;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.IdentityCard;
import yiwang.device.smartcard.apdu.ApduExchange;
import yiwang.device.smartcard.apdu.CardLostException;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.social.ChipTraits;
import yiwang.device.simulator.social.SocialCard;
import yiwang.device.simulator.social.SocialCardImage;

class OddCardsTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    private static final SocialCardImage IMAGE = SocialCardImage.of(SamplePersons.social(SamplePersons.WANG_GUILAN, "2.00").fields());

    @Test
    void the_worked_frames_of_the_reference_hold() {
        SocialRecord name = SocialRecord.of(HexFormat.of().parseHex("091EB2E2CAD4D4B1" + "00".repeat(24))).orElseThrow();
        SocialCardText text = new SocialCardText();
        text.add(name);
        text.add(SocialRecord.of(HexFormat.of().parseHex("0304332E3030")).orElseThrow());
        assertThat(text.text().fields()).containsEntry(CardField.NAME, "测试员").containsEntry(CardField.VERSION, "3.00");
    }

    @ParameterizedTest
    @CsvSource({"䶮, FE9F", "㛃, 8230B731", "𬭎, 9933A932"})
    void rare_characters_are_read_from_their_bytes(String character, String hex) throws CardLostException {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThat(character.getBytes(Charset.forName("GB18030"))).as("the bytes of the standard").isEqualTo(bytes);
        assertThat(card(IMAGE.withRecord(0x09, bytes)).holderName()).isEqualTo(character);
    }

    @Test
    void bytes_that_are_no_text_fail_the_card() throws CardLostException {
        assertThat(read(IMAGE.withRecord(0x09, (byte) 0xFF, (byte) 0xFE, (byte) 0x81))).isInstanceOfSatisfying(CardReadOutcome.CheckFailed.class,
                failed -> assertThat(failed.problems()).extracting(CardReadOutcome.Problem::code).containsExactly("text_broken"));
    }

    @Test
    void a_card_that_says_nothing_of_its_holder_fails_unless_it_is_of_the_third_generation() throws CardLostException {
        assertThat(read(IMAGE.withRecord(0x09))).isInstanceOfSatisfying(CardReadOutcome.CheckFailed.class,
                failed -> assertThat(failed.problems()).extracting(CardReadOutcome.Problem::code).containsExactly("record_missing"));
        assertThat(card(IMAGE.withRecord(0x09).withRecord(0x03, (byte) '3', (byte) '.', (byte) '0', (byte) '0')).holderName()).isEmpty();
    }

    @Test
    void a_first_version_card_that_calls_itself_second_is_still_read_by_its_tags() throws CardLostException {
        SocialCardImage first = SocialCardImage.of(SamplePersons.social(SamplePersons.WANG_GUILAN, "1.00").fields());
        IdentityCard card = card(first.withRecord(0x03, (byte) '2', (byte) '.', (byte) '0', (byte) '0'));
        assertThat(card.get(CardField.SEX_CODE)).isEqualTo("2");
        assertThat(card.get(CardField.BIRTH)).isEqualTo("19420315");
        assertThat(card.get(CardField.NATION_CODE)).isEqualTo("01");
    }

    @Test
    void a_waiting_answer_is_fetched_and_a_wrong_length_is_corrected() throws CardLostException {
        ApduExchange fetching = new ApduExchange(command -> HexFormat.of().parseHex(command[1] == (byte) 0xC0 ? "0102039000" : "6103"));
        assertThat(fetching.ask(new byte[] {0, (byte) 0xA4, 0, 0, 0}).data()).containsExactly(1, 2, 3);
        ApduExchange correcting = new ApduExchange(command -> HexFormat.of().parseHex(command[4] == 2 ? "AABB9000" : "6C02"));
        assertThat(correcting.ask(new byte[] {0, (byte) 0xB2, 1, 4, 0}).data()).containsExactly(0xAA, 0xBB);
    }

    private static IdentityCard card(SocialCardImage image) throws CardLostException {
        CardReadOutcome outcome = read(image);
        assertThat(outcome).isInstanceOf(CardReadOutcome.Read.class);
        return ((CardReadOutcome.Read) outcome).card();
    }

    private static CardReadOutcome read(SocialCardImage image) throws CardLostException {
        SocialCard card = new SocialCard(image, ChipTraits.CONTACT);
        return new SocialCardReading(card::answer, false, TODAY).run();
    }
}
