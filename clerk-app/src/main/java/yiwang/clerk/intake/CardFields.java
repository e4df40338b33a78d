package yiwang.clerk.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import yiwang.device.api.IdentityCard;

/** A card's fields by the names of {@code card read --json}, as the station takes them. */
final class CardFields {

    private CardFields() { }

    static Map<String, String> of(IdentityCard card) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("type", card.kind().wireName());
        card.fields().forEach((field, value) -> fields.put(field.jsonName(), value));
        return fields;
    }
}
