package yiwang.device.smartcard.social;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yiwang.device.api.CardField;
import yiwang.device.api.CardKind;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.CardReadOutcome.Problem;
import yiwang.device.api.IdentityCard;
import yiwang.device.smartcard.apdu.ApduAnswer;
import yiwang.device.smartcard.apdu.ApduExchange;
import yiwang.device.smartcard.apdu.CardChannel;
import yiwang.device.smartcard.apdu.CardLostException;
import yiwang.device.spi.card.CardChecks;
import yiwang.device.spi.card.CardText;

/**
 * One conversation with one card: is it a social security card, and what do its free files say (device protocols 2).
 *
 * <p>Never sends a PIN, a key or anything else that a card counts. Total: whatever a card answers, this ends after a
 * bounded number of commands with an outcome.
 */
public final class SocialCardReading {

    /** {@code sx1.sh.社会保障} in GBK. */
    private static final byte[] SELECT_ENVIRONMENT = HexFormat.of().parseHex("00A404000F7378312E73682EC9E7BBE1B1A3D5CF");
    private static final byte[] GET_UID = {(byte) 0xFF, (byte) 0xCA, 0, 0, 0};
    /** More records than any version of the card has. */
    private static final int MOST_RECORDS = 12;

    private final ApduExchange exchange;
    private final boolean contactless;
    private final Clock clock;
    private final SocialCardText text = new SocialCardText();

    /** @param contactless  lies on an antenna: then the reader knows its UID */
    public SocialCardReading(CardChannel channel, boolean contactless, Clock clock) {
        this.exchange = new ApduExchange(channel);
        this.contactless = contactless;
        this.clock = clock;
    }

    /** @throws CardLostException when card or reader went away, or the card talks nonsense */
    public CardReadOutcome run() throws CardLostException {
        try {
            String uid = contactless ? uid() : "";
            ApduAnswer environment = exchange.ask(SELECT_ENVIRONMENT);
            if (!environment.success()) {
                return new CardReadOutcome.UnknownCard("no social security card, " + environment.statusText());
            }
            for (SocialFile file : SocialFile.values()) {
                if (select(file)) {
                    read(file);
                }
            }
            return outcome(uid);
        } finally {
            text.wipe();
        }
    }

    private String uid() throws CardLostException {
        ApduAnswer answer = exchange.ask(GET_UID);
        return answer.success() && answer.data().length <= 10 ? HexFormat.of().withUpperCase().formatHex(answer.data()) : "";
    }

    /** Both forms occur in the field. */
    private boolean select(SocialFile file) throws CardLostException {
        for (int p1 : new int[] {0x02, 0x00}) {
            byte[] command = {0, (byte) 0xA4, (byte) p1, 0, 2, (byte) (file.identifier() >> 8), (byte) file.identifier()};
            if (exchange.ask(command).success()) {
                return true;
            }
        }
        return false;
    }

    /** By record number at the usual places; all records if one is not where it should be; by tag if the card has no numbers. */
    private void read(SocialFile file) throws CardLostException {
        Map<SocialItem, Integer> places = file.places(text.generation());
        boolean anyRead = false;
        for (Map.Entry<SocialItem, Integer> place : places.entrySet()) {
            ApduAnswer answer = exchange.ask(readRecord(place.getValue(), 0x04, place.getKey().recordBytes()));
            if (!answer.success()) {
                continue;
            }
            anyRead = true;
            Optional<SocialRecord> record = SocialRecord.of(answer.data());
            record.ifPresent(text::add);
            if (record.isEmpty() || record.get().tag() != place.getKey().tag()) {
                readAll();
                return;
            }
        }
        if (!anyRead) {
            readByTag(places.keySet());
        }
    }

    private void readAll() throws CardLostException {
        for (int number = 1; number <= MOST_RECORDS; number++) {
            ApduAnswer answer = exchange.ask(readRecord(number, 0x04, 0));
            if (answer.success()) {
                SocialRecord.of(answer.data()).ifPresent(text::add);
            }
        }
    }

    private void readByTag(Iterable<SocialItem> items) throws CardLostException {
        for (SocialItem item : items) {
            ApduAnswer answer = exchange.ask(readRecord(item.tag(), 0x00, item.recordBytes()));
            if (answer.success()) {
                SocialRecord.of(answer.data()).ifPresent(text::add);
            }
        }
    }

    private static byte[] readRecord(int p1, int p2, int expected) {
        return new byte[] {0, (byte) 0xB2, (byte) p1, (byte) p2, (byte) expected};
    }

    private CardReadOutcome outcome(String uid) {
        CardText said = text.text();
        List<Problem> problems = CardChecks.problems(said, LocalDate.now(clock));
        if (!problems.isEmpty()) {
            return new CardReadOutcome.CheckFailed(CardKind.SOCIAL, problems);
        }
        // Cards of the third generation tell name and numbers only to a terminal with a security module.
        boolean complete = said.fields().containsKey(CardField.NAME) && said.fields().containsKey(CardField.SOCIAL_SECURITY_NUMBER);
        if (!complete && text.generation() != '3') {
            return new CardReadOutcome.CheckFailed(CardKind.SOCIAL, List.of(new Problem("record_missing", "卡内读不到姓名或社会保障号码")));
        }
        Map<CardField, String> fields = new EnumMap<>(CardField.class);
        fields.putAll(said.fields());
        if (!uid.isEmpty()) {
            fields.put(CardField.CARD_UID, uid);
        }
        return new CardReadOutcome.Read(new IdentityCard(CardKind.SOCIAL, fields, List.of(), new byte[0], ""));
    }
}
