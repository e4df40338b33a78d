package yiwang.device.spi.card;

import static yiwang.device.api.CardField.ADDRESS;
import static yiwang.device.api.CardField.AUTHORITY_CODE;
import static yiwang.device.api.CardField.BIRTH;
import static yiwang.device.api.CardField.CARD_VERSION;
import static yiwang.device.api.CardField.ID_NUMBER;
import static yiwang.device.api.CardField.ISSUER;
import static yiwang.device.api.CardField.ISSUE_COUNT;
import static yiwang.device.api.CardField.NAME;
import static yiwang.device.api.CardField.NAME_EN;
import static yiwang.device.api.CardField.NAME_ZH;
import static yiwang.device.api.CardField.NATIONALITY;
import static yiwang.device.api.CardField.NATION_CODE;
import static yiwang.device.api.CardField.PERMIT_NUMBER;
import static yiwang.device.api.CardField.RENEWAL_COUNT;
import static yiwang.device.api.CardField.SEX_CODE;
import static yiwang.device.api.CardField.VALID_FROM;
import static yiwang.device.api.CardField.VALID_TO;

import java.util.List;
import java.util.Optional;
import yiwang.device.api.CardField;
import yiwang.device.api.CardKind;

/** Where each field lies in the text block (device protocols 1.8, tables A to D); offsets and lengths in bytes. */
enum CardLayout {
    RESIDENT(CardKind.RESIDENT, List.of(
            at(NAME, 0, 30), at(SEX_CODE, 30, 2), at(NATION_CODE, 32, 4), at(BIRTH, 36, 16), at(ADDRESS, 52, 70),
            at(ID_NUMBER, 122, 36), at(ISSUER, 158, 30), at(VALID_FROM, 188, 16), at(VALID_TO, 204, 16))),

    HK_MO_TW(CardKind.HK_MO_TW, List.of(
            at(NAME, 0, 30), at(SEX_CODE, 30, 2), at(BIRTH, 36, 16), at(ADDRESS, 52, 70), at(ID_NUMBER, 122, 36),
            at(ISSUER, 158, 30), at(VALID_FROM, 188, 16), at(VALID_TO, 204, 16),
            at(PERMIT_NUMBER, 220, 18), at(ISSUE_COUNT, 238, 4))),

    FOREIGN_2017(CardKind.FOREIGN_2017, List.of(
            at(NAME_EN, 0, 120), at(SEX_CODE, 120, 2), at(ID_NUMBER, 122, 30), at(NATIONALITY, 152, 6), at(NAME_ZH, 158, 30),
            at(VALID_FROM, 188, 16), at(VALID_TO, 204, 16), at(BIRTH, 220, 16), at(CARD_VERSION, 236, 4),
            at(AUTHORITY_CODE, 240, 8))),

    /** The English name runs on behind the dates. */
    FOREIGN_2023(CardKind.FOREIGN_2023, List.of(
            at(NAME_ZH, 0, 30), at(SEX_CODE, 30, 2), at(RENEWAL_COUNT, 32, 4), at(BIRTH, 36, 16), at(NAME_EN, 52, 70),
            at(ID_NUMBER, 122, 36), at(VALID_FROM, 188, 16), at(VALID_TO, 204, 16), at(NAME_EN, 220, 22),
            at(NATIONALITY, 242, 6)));

    record Slice(CardField field, int offset, int length) { }

    private final CardKind kind;
    private final List<Slice> slices;

    CardLayout(CardKind kind, List<Slice> slices) {
        this.kind = kind;
        this.slices = slices;
    }

    /** Empty when the mark stands for no kind of card we know. */
    static Optional<CardLayout> ofTypeMark(char mark) {
        return switch (mark) {
            case ' ', 0 -> Optional.of(RESIDENT);
            case 'J' -> Optional.of(HK_MO_TW);
            case 'I' -> Optional.of(FOREIGN_2017);
            case 'Y' -> Optional.of(FOREIGN_2023);
            default -> Optional.empty();
        };
    }

    CardKind kind() {
        return kind;
    }

    List<Slice> slices() {
        return slices;
    }

    private static Slice at(CardField field, int offset, int length) {
        return new Slice(field, offset, length);
    }
}
