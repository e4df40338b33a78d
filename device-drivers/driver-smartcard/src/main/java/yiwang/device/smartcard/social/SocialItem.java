package yiwang.device.smartcard.social;

import java.util.Optional;
import yiwang.device.api.CardField;

/** The items of a social security card that stand for something on a screen, by their tags (LD/T 32). */
enum SocialItem {
    CARD_ID(0x01, 16, CardField.CARD_ID, Form.BINARY),
    VERSION(0x03, 4, CardField.VERSION, Form.ASCII),
    ISSUED(0x05, 4, CardField.VALID_FROM, Form.PACKED),
    VALID_TO(0x06, 4, CardField.VALID_TO, Form.PACKED),
    CARD_NUMBER(0x07, 9, CardField.CARD_NUMBER, Form.ASCII),
    NUMBER(0x08, 18, CardField.SOCIAL_SECURITY_NUMBER, Form.ASCII),
    NAME(0x09, 30, CardField.NAME, Form.GBK),
    /** Cards since version 2: what does not fit into the name. */
    NAME_EXTENSION(0x4E, 20, CardField.NAME, Form.GBK),
    SEX(0x0A, 1, CardField.SEX_CODE, Form.ASCII),
    NATION(0x0B, 1, CardField.NATION_CODE, Form.PACKED),
    BIRTH_PLACE(0x0C, 3, CardField.BIRTH_PLACE_CODE, Form.PACKED),
    BIRTH(0x0D, 4, CardField.BIRTH, Form.PACKED);

    /** How a value is written. {@code PACKED} is two digits a byte, filled with F on the right. */
    enum Form { ASCII, BINARY, PACKED, GBK }

    private final int tag;
    private final int bytes;
    private final CardField field;
    private final Form form;

    SocialItem(int tag, int bytes, CardField field, Form form) {
        this.tag = tag;
        this.bytes = bytes;
        this.field = field;
        this.form = form;
    }

    static Optional<SocialItem> ofTag(int tag) {
        for (SocialItem item : values()) {
            if (item.tag == tag) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    int tag() {
        return tag;
    }

    /** How long a whole record usually is, tag and length included; cards that differ say so. */
    int recordBytes() {
        return bytes + 2;
    }

    CardField field() {
        return field;
    }

    Form form() {
        return form;
    }
}
