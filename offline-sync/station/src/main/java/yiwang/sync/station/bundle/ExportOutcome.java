package yiwang.sync.station.bundle;

import java.nio.file.Path;
import java.util.List;
import yiwang.sync.domain.problem.Problem;

/** How an export ended. */
public sealed interface ExportOutcome {

    /** @param files whole and on the disk, to be imported in this order */
    record Exported(String bundleId, List<Path> files, int records, int attachments) implements ExportOutcome {
        public Exported {
            files = List.copyOf(files);
        }
    }

    /** There is nothing that the centre does not have. */
    record NothingWaits() implements ExportOutcome { }

    /** No file was left behind. */
    record Refused(Problem problem) implements ExportOutcome { }
}
