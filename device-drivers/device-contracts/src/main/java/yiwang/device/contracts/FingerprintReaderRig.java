package yiwang.device.contracts;

import yiwang.device.api.capture.Fingerprint;
import yiwang.device.api.capture.FingerprintReader;

/** A fingerprint reader together with a finger. */
public interface FingerprintReaderRig extends DeviceRig {

    FingerprintReader reader();

    @Override
    default FingerprintReader device() {
        return reader();
    }

    /** Whether the reader waits for a finger. */
    boolean asking();

    void layFinger(Fingerprint fingerprint);

    void layWetFinger(int quality);
}
