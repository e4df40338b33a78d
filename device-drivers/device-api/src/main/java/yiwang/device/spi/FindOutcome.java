package yiwang.device.spi;

import java.util.List;
import yiwang.device.api.DeviceFault;

/** How looking ended. */
public sealed interface FindOutcome {

    /** Everything there is, in a stable order; empty when there is nothing. */
    record Found(List<DeviceCandidate> candidates) implements FindOutcome {
        public Found {
            candidates = List.copyOf(candidates);
        }
    }

    /** Could not look: a daemon is away, a permission is missing. What was found before is told nevertheless. */
    record LookedInVain(DeviceFault why, List<DeviceCandidate> candidates) implements FindOutcome {
        public LookedInVain {
            candidates = List.copyOf(candidates);
        }
    }

    List<DeviceCandidate> candidates();
}
