package yiwang.sync.documents;

import java.time.Instant;
import java.util.Objects;

/**
 * One copy of a certificate on one numbered blank.
 *
 * @param sheet  the number on the blank
 * @param copy   1 for the original; each later one says that the copies before it are void
 */
public record CertificateCopy(String sheet, int copy, Instant printedAt) {

    public CertificateCopy {
        Objects.requireNonNull(sheet);
        Objects.requireNonNull(printedAt);
    }
}
