package yiwang.clerk.shell;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person at the screen for a place on a disk or stick; empty when nothing was chosen. FX thread only. */
public interface Picker {

    /** Picks nothing, where nobody can be asked. */
    Picker NOBODY = new Picker() {
        @Override
        public Optional<Path> page() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> receipt() {
            return Optional.empty();
        }
    };

    /** A page of a material: PNG, JPEG or PDF. */
    Optional<Path> page();

    /** A folder to write into, such as a stick. */
    Optional<Path> folder();

    /** The centre's receipt for a bundle. */
    Optional<Path> receipt();
}
