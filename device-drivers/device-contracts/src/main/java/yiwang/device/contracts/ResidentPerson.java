package yiwang.device.contracts;

import java.util.EnumMap;
import java.util.Map;
import yiwang.device.api.CardField;

/** What a resident card says of somebody who does not exist. */
public final class ResidentPerson {

    private ResidentPerson() { }

    public static Map<CardField, String> fields(String name, String number, String sex) {
        Map<CardField, String> fields = new EnumMap<>(CardField.class);
        fields.put(CardField.NAME, name);
        fields.put(CardField.SEX_CODE, sex);
        fields.put(CardField.NATION_CODE, "01");
        fields.put(CardField.BIRTH, number.substring(6, 14));
        fields.put(CardField.ADDRESS, "示范省青溪县望河镇柳湾村12号");
        fields.put(CardField.ID_NUMBER, number);
        fields.put(CardField.ISSUER, "青溪县公安局");
        fields.put(CardField.VALID_FROM, "20250701");
        fields.put(CardField.VALID_TO, "20350701");
        return fields;
    }
}
