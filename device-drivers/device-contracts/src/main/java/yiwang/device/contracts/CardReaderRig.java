package yiwang.device.contracts;

import java.util.List;
import java.util.Map;
import yiwang.device.api.CardField;
import yiwang.device.api.CardKind;
import yiwang.device.api.IdentityCardReader;

/** A reader together with a hand that lays cards on it and pulls its cable. */
public interface CardReaderRig extends DeviceRig {

    IdentityCardReader reader();

    @Override
    default IdentityCardReader device() {
        return reader();
    }

    void putOn(CardKind kind, Map<CardField, String> fields, List<String> additionalAddresses);

    void lift();

    /** Pulls the cable while the next card is being read. */
    void unplugDuringNextRead();
}
