package yiwang.device.api;

import java.util.List;

/** How scanning ended. */
public sealed interface ScanOutcome {

    record Scanned(List<ScannedPage> pages) implements ScanOutcome {
        public Scanned {
            pages = List.copyOf(pages);
        }
    }

    /** Some pages came before the fault; they are kept. */
    record Partial(List<ScannedPage> pages, DeviceFault why) implements ScanOutcome {
        public Partial {
            pages = List.copyOf(pages);
        }
    }

    record NotScanned(DeviceFault why) implements ScanOutcome { }
}
