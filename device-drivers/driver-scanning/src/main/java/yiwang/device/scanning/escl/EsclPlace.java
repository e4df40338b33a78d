package yiwang.device.scanning.escl;

import java.time.Duration;

/** Where a scanner is spoken to: its address, or a recording. */
@FunctionalInterface
interface EsclPlace {

    /** @param limit for every single request */
    EsclWire open(Duration limit);
}
