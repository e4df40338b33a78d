package yiwang.device.smartcard.apdu;

/** The way to one card. One owner, one thread. */
@FunctionalInterface
public interface CardChannel {

    /**
     * @param command  CLA INS P1 P2, then Lc and data or Le
     * @return whatever came back; should be data and two status bytes, may be anything
     * @throws CardLostException when the card or its reader is gone
     */
    byte[] transmit(byte[] command) throws CardLostException;
}
