package yiwang.console.trial;

import java.util.ArrayList;
import java.util.List;
import yiwang.device.api.CardField;
import yiwang.device.api.IdentityCard;

/** What of a card shows that it was read: masked, and no address at all. */
final class CardFacts {

    private CardFacts() { }

    static List<TrialFact> of(IdentityCard card) {
        List<TrialFact> facts = new ArrayList<>();
        add(facts, "name", Masked.name(card.holderName()));
        add(facts, "number", Masked.number(card.holderNumber().isEmpty() ? card.get(CardField.PERMIT_NUMBER) : card.holderNumber()));
        add(facts, "valid", day(card.get(CardField.VALID_TO)));
        add(facts, "issuer", card.get(CardField.ISSUER));
        add(facts, "photo", card.picture().map(picture -> picture.width() + "×" + picture.height()).orElse(card.photo().length == 0 ? "" : card.photo().length + " B"));
        add(facts, "module", tail(card.samId()));
        return facts;
    }

    private static void add(List<TrialFact> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(new TrialFact(label, value));
        }
    }

    private static String day(String day) {
        return day.matches("\\d{8}") ? day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6) : day;
    }

    private static String tail(String id) {
        return id.length() <= 4 ? id : "…" + id.substring(id.length() - 4);
    }
}
