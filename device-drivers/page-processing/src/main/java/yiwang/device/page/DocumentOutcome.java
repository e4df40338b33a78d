package yiwang.device.page;

import java.util.List;
import java.util.Set;
import yiwang.device.api.DeviceFault;

/** How the making of a document from paper ended. */
public sealed interface DocumentOutcome {

    /** Every sheet is in it. @param findings one set a page, in the order of the pages */
    record Complete(int pages, List<Set<PageFinding>> findings) implements DocumentOutcome {
        public Complete {
            findings = List.copyOf(findings);
        }
    }

    /** A whole document of the pages that came before the fault. */
    record Partial(int pages, List<Set<PageFinding>> findings, DeviceFault why) implements DocumentOutcome {
        public Partial {
            findings = List.copyOf(findings);
        }
    }

    /** No document: what was written so far is to be thrown away. */
    record Nothing(DeviceFault why) implements DocumentOutcome { }
}
