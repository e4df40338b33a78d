package yiwang.console.profile;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person at the screen for a file. On the screen's thread; empty when nobody chose one. */
public interface FileChoice {

    Optional<Path> toOpen();

    /** @param name proposed */
    Optional<Path> toSave(String name);
}
