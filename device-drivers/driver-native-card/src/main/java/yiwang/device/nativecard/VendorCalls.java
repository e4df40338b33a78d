package yiwang.device.nativecard;

import yiwang.device.nativecard.wire.VendorAnswer;
import yiwang.device.nativecard.wire.VendorFunction;

/** Calls into the library's process, each within its limit. */
@FunctionalInterface
interface VendorCalls {

    VendorAnswer call(VendorFunction function) throws VendorException;
}
