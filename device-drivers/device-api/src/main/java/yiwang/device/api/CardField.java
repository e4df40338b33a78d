package yiwang.device.api;

import java.util.Locale;

/** What can stand on a card. The JSON name is the constant in lower case; the order is the order of output. */
public enum CardField {
    NAME, NAME_ZH, NAME_EN, SEX_CODE, NATION_CODE, BIRTH, ADDRESS, ID_NUMBER, ISSUER, VALID_FROM, VALID_TO,
    PERMIT_NUMBER, ISSUE_COUNT, NATIONALITY, CARD_VERSION, AUTHORITY_CODE, RENEWAL_COUNT, EARLIER_NUMBER,
    SOCIAL_SECURITY_NUMBER, CARD_NUMBER, VERSION, CARD_ID, BIRTH_PLACE_CODE, CARD_UID;

    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
