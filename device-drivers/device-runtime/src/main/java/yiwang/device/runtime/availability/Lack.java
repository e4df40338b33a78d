package yiwang.device.runtime.availability;

import java.util.List;
import java.util.Optional;
import yiwang.device.api.DeviceFault;
import yiwang.device.runtime.DeviceSlot;

/**
 * One need that is not met.
 *
 * @param reason     why
 * @param slot       the device that would have met it; empty when there is none
 * @param faults     what is wrong with that device
 * @param elsewhere  the nearest other place that has such a device, in words for people; empty when none is known
 */
public record Lack(Need need, Reason reason, Optional<DeviceSlot> slot, List<DeviceFault> faults, Optional<String> elsewhere) {

    public enum Reason {
        /** The station has no such device. */ NOT_BOUND,
        /** It has one, and it does not work now. */ NOT_USABLE,
        /** Somebody keeps it for himself: it is being tested or mended. */ CLAIMED,
        /** There is too little of it. */ TOO_LITTLE
    }

    public Lack {
        faults = List.copyOf(faults);
    }
}
