package yiwang.device.smartcard.social;

import static yiwang.device.smartcard.social.SocialItem.BIRTH;
import static yiwang.device.smartcard.social.SocialItem.BIRTH_PLACE;
import static yiwang.device.smartcard.social.SocialItem.CARD_ID;
import static yiwang.device.smartcard.social.SocialItem.CARD_NUMBER;
import static yiwang.device.smartcard.social.SocialItem.ISSUED;
import static yiwang.device.smartcard.social.SocialItem.NAME;
import static yiwang.device.smartcard.social.SocialItem.NAME_EXTENSION;
import static yiwang.device.smartcard.social.SocialItem.NATION;
import static yiwang.device.smartcard.social.SocialItem.NUMBER;
import static yiwang.device.smartcard.social.SocialItem.SEX;
import static yiwang.device.smartcard.social.SocialItem.VALID_TO;
import static yiwang.device.smartcard.social.SocialItem.VERSION;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The two files that need no key, and where their items usually stand. */
enum SocialFile {
    ISSUER(0xEF05), HOLDER(0xEF06);

    private static final SequencedMap<SocialItem, Integer> ISSUER_PLACES = new LinkedHashMap<>();
    private static final List<SocialItem> HOLDER_ITEMS = List.of(NUMBER, NAME, NAME_EXTENSION, SEX, NATION, BIRTH_PLACE, BIRTH);

    static {
        ISSUER_PLACES.put(VERSION, 3);
        ISSUER_PLACES.put(CARD_ID, 1);
        ISSUER_PLACES.put(ISSUED, 5);
        ISSUER_PLACES.put(VALID_TO, 6);
        ISSUER_PLACES.put(CARD_NUMBER, 7);
    }

    private final int identifier;

    SocialFile(int identifier) {
        this.identifier = identifier;
    }

    int identifier() {
        return identifier;
    }

    /**
     * Record numbers in the order of reading.
     *
     * @param generation  cards of version 1 have no name extension (tag 4E), so what follows it stands one place earlier
     */
    SequencedMap<SocialItem, Integer> places(char generation) {
        if (this == ISSUER) {
            return ISSUER_PLACES;
        }
        SequencedMap<SocialItem, Integer> places = new LinkedHashMap<>();
        for (SocialItem item : HOLDER_ITEMS) {
            if (generation != '1' || item != NAME_EXTENSION) {
                places.put(item, places.size() + 1);
            }
        }
        return places;
    }
}
