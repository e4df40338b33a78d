package yiwang.device.smartcard;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import yiwang.device.api.CardField;
import yiwang.device.api.CardKind;
import yiwang.device.api.IdentityCard;
import yiwang.device.contracts.CardReaderRig;
import yiwang.device.contracts.IdentityCardReaderContract;
import yiwang.device.simulator.social.ChipTraits;

class PcscCardReaderTest extends IdentityCardReaderContract {

    @Override
    protected CardReaderRig rig() throws IOException {
        return new SocialCardRig(ChipTraits.CONTACT);
    }

    @Override
    protected CardKind kind() {
        return CardKind.SOCIAL;
    }

    @Override
    protected Map<CardField, String> person(String name, String number, String sex) {
        Map<CardField, String> fields = new EnumMap<>(CardField.class);
        fields.put(CardField.NAME, name);
        fields.put(CardField.SEX_CODE, sex);
        fields.put(CardField.NATION_CODE, "01");
        fields.put(CardField.BIRTH, number.substring(6, 14));
        fields.put(CardField.SOCIAL_SECURITY_NUMBER, number);
        fields.put(CardField.CARD_NUMBER, "Z99012345");
        fields.put(CardField.VERSION, "2.00");
        fields.put(CardField.VALID_FROM, "20250701");
        fields.put(CardField.VALID_TO, "20350701");
        fields.put(CardField.BIRTH_PLACE_CODE, "990121");
        return fields;
    }

    @Override
    protected Map<CardField, String> told(IdentityCard card) {
        Map<CardField, String> fields = new EnumMap<>(card.fields());
        fields.remove(CardField.CARD_ID);
        return fields;
    }
}
