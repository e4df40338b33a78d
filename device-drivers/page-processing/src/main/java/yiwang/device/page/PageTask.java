package yiwang.device.page;

import java.io.IOException;
import yiwang.device.api.RawPage;

/** What is done with each page behind the scanner's back. */
@FunctionalInterface
interface PageTask {

    /** Takes the page over. */
    void bind(RawPage page) throws IOException;
}
