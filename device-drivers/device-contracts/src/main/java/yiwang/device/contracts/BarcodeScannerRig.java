package yiwang.device.contracts;

import yiwang.device.api.capture.BarcodeScanner;

/** A code scanner together with a hand that holds codes before it and pulls its cable. */
public interface BarcodeScannerRig extends AutoCloseable {

    /** The driver under test, opened on this rig. */
    BarcodeScanner scanner();

    /** Whether the driver is connected. */
    boolean listening();

    /** Holds a code before the scanner. */
    void scan(byte[] content);

    /** The code stops in the middle. */
    void scanHalf(byte[] content);

    void unplug();

    void replug();

    @Override
    void close();
}
