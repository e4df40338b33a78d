package yiwang.device.contracts;

import yiwang.device.api.capture.IcCardReader;

/** A reader together with a hand that puts chip cards in. */
public interface IcCardReaderRig extends AutoCloseable {

    /** The driver under test, opened on this rig. */
    IcCardReader reader();

    void putInContactCard();

    /** @return its UID in upper-case hexadecimal */
    String layOnContactlessCard();

    /** Worn, or put in upside down. */
    void putInMuteCard();

    void lift();

    void unplug();

    void replug();

    @Override
    void close();
}
