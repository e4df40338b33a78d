package yiwang.clerk.sync;

import java.util.Optional;
import yiwang.sync.domain.problem.Problem;

/** How far the road by stick is. */
public sealed interface BundleState {

    record Nothing() implements BundleState { }

    /** @param written bytes, of {@code whole} */
    record Sealing(long written, long whole) implements BundleState { }

    /** @param file the first one, {@code files} in all */
    record Sealed(int records, int attachments, String file, int files) implements BundleState { }

    record NothingWaits() implements BundleState { }

    /** The centre's receipt counted. */
    record Receipted(long records, int attachments) implements BundleState { }

    /** Nothing was changed. @param problem empty when the receipt's file could not be read */
    record Refused(Optional<Problem> problem) implements BundleState { }
}
