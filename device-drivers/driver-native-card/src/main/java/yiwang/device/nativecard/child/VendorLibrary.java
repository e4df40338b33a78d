package yiwang.device.nativecard.child;

import yiwang.device.nativecard.wire.VendorAnswer;
import yiwang.device.nativecard.wire.VendorFunction;

/** A maker's library, called in its own process. One thread. */
interface VendorLibrary {

    VendorAnswer call(VendorFunction function, int argument) throws Throwable;
}
