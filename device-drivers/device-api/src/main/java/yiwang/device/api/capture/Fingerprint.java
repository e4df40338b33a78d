package yiwang.device.api.capture;

import java.util.Arrays;

/** @param format such as {@code GA/T 1012}; @param feature the bytes in that format; @param quality 0 to 100 */
public record Fingerprint(String format, byte[] feature, int quality) {

    public Fingerprint {
        feature = feature.clone();
    }

    @Override
    public byte[] feature() {
        return feature.clone();
    }

    /** Overwrites the bytes in memory: for owners who are done with them. */
    public void erase() {
        Arrays.fill(feature, (byte) 0);
    }

    @Override
    public String toString() {
        return "Fingerprint[" + format + " quality " + quality + "]";
    }
}
