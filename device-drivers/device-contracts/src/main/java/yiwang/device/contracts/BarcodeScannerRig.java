package yiwang.device.contracts;

import yiwang.device.api.capture.BarcodeScanner;

/** A code scanner together with a hand that holds codes before it and pulls its cable. */
public interface BarcodeScannerRig extends DeviceRig {

    BarcodeScanner scanner();

    @Override
    default BarcodeScanner device() {
        return scanner();
    }

    /** Whether the driver is connected. */
    boolean listening();

    /** Holds a code before the scanner. */
    void scan(byte[] content);

    /** The code stops in the middle. */
    void scanHalf(byte[] content);
}
