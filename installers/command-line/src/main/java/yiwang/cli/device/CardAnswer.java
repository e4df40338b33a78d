package yiwang.cli.device;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import yiwang.device.api.CardField;
import yiwang.device.api.IdentityCard;

/** A card as {@code --json} prints it, and as {@code --applicant} and {@code --person} take it back. */
final class CardAnswer {

    private CardAnswer() { }

    static Map<String, Object> of(IdentityCard card) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", card.kind().wireName());
        for (CardField field : CardField.values()) {
            if (!card.get(field).isEmpty()) {
                map.put(field.jsonName(), card.get(field));
            }
        }
        if (!card.additionalAddresses().isEmpty()) {
            map.put("additional_addresses", card.additionalAddresses());
        }
        if (card.photo().length > 0) {
            map.put("photo", Base64.getEncoder().encodeToString(card.photo()));
        }
        if (!card.samId().isEmpty()) {
            map.put("sam_id", card.samId());
        }
        return map;
    }
}
