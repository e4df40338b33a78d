package yiwang.clerk.record;

import java.util.List;
import java.util.Optional;
import yiwang.device.api.DeviceFault;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.PaperKind;

/**
 * Printing the papers of one case, one after another.
 *
 * @param stage   what is happening with {@code now}
 * @param now     the paper in hand
 * @param rest    those still to come
 * @param out     those that are certainly out
 * @param fault   why {@code now} is doubtful or not out; empty when it is in doubt from an earlier time
 * @param notice  why it could not even be made
 */
public record PrintState(Stage stage, Optional<PaperKind> now, List<PaperKind> rest, List<PaperKind> out, Optional<DeviceFault> fault,
                         Optional<Problem> notice) {

    /** ASK_PERSON: nobody can say whether paper came, so a person looks; it is never printed again by itself. */
    public enum Stage { IDLE, PRINTING, ASK_PERSON, NOT_PRINTED, FAILED, ALL_OUT }

    public static final PrintState IDLE = new PrintState(Stage.IDLE, Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty());

    public PrintState {
        rest = List.copyOf(rest);
        out = List.copyOf(out);
    }
}
