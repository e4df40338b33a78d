package yiwang.device.scanning.sane;

import java.io.IOException;
import java.time.Duration;

/** Where a saned is spoken to: its address, or a recording. */
@FunctionalInterface
interface SanePlace {

    /** @param limit for every single wait on these connections */
    SaneLines open(Duration limit) throws IOException;
}
