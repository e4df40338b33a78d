package yiwang.device.nativecard;

import java.util.Optional;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceFault;

/** How one family of libraries is used. */
interface VendorDialect {

    /** @return empty when the port is open and the reader well */
    Optional<DeviceFault> open(VendorCalls calls) throws VendorException;

    /** One look for a card, and the whole of its reading when there is one. @return empty when there is none */
    Optional<CardReadOutcome> round(VendorCalls calls) throws VendorException;
}
