package yiwang.device.contracts;

import yiwang.device.api.capture.IcCardReader;

/** A reader together with a hand that puts chip cards in. */
public interface IcCardReaderRig extends DeviceRig {

    IcCardReader reader();

    @Override
    default IcCardReader device() {
        return reader();
    }

    void putInContactCard();

    /** @return its UID in upper-case hexadecimal */
    String layOnContactlessCard();

    /** Worn, or put in upside down. */
    void putInMuteCard();

    void lift();
}
