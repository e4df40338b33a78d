package yiwang.device.simulator;

import java.util.List;
import java.util.Map;
import yiwang.device.simulator.idcard.CardImage;

/**
 * Somebody who does not exist, with a card.
 *
 * @param fields               by the JSON names of card fields, with {@code type}
 * @param additionalAddresses  newest first
 */
public record SamplePerson(Map<String, String> fields, List<String> additionalAddresses) {

    public SamplePerson {
        fields = Map.copyOf(fields);
        additionalAddresses = List.copyOf(additionalAddresses);
    }

    public CardImage card() {
        return CardImage.of(fields, additionalAddresses, new byte[0], "");
    }
}
