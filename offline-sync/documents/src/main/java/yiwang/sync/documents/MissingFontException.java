package yiwang.sync.documents;

import java.nio.file.Path;

/** A font of the papers is not on this machine; the message names the Debian package that brings it. */
public final class MissingFontException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String debianPackage;

    MissingFontException(Path file, String debianPackage) {
        super("font " + file + " is missing: install the Debian package " + debianPackage);
        this.debianPackage = debianPackage;
    }

    MissingFontException(Path file, String debianPackage, Exception cause) {
        super("font " + file + " cannot be read: reinstall the Debian package " + debianPackage, cause);
        this.debianPackage = debianPackage;
    }

    /** Name of the package, such as {@code fonts-wqy-microhei}. */
    public String debianPackage() {
        return debianPackage;
    }
}
