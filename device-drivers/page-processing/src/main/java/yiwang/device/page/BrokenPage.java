package yiwang.device.page;

import java.io.IOException;

/** A page came that cannot be decoded; the document is not to blame. */
final class BrokenPage extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenPage(String detail, Throwable cause) {
        super(detail, cause);
    }
}
