package yiwang.sync.store;

import java.io.IOException;
import java.nio.file.Path;

/** Another program deleted or replaced a file that the store has open. What stood in it can still be brought into the database. */
final class TakenAwayException extends IOException {

    private static final long serialVersionUID = 1L;

    TakenAwayException(Path file) {
        super("taken away by another program: " + file.getFileName());
    }
}
