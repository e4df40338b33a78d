package yiwang.clerk.intake;

import java.util.Optional;
import javafx.scene.Node;
import yiwang.sync.domain.problem.Problem;

/** One field of the form on the screen, whatever control it is. */
interface FieldView {

    Node node();

    /** What the keyboard goes to. */
    Node control();

    /** Shows what is known now; never disturbs a field while somebody types in it. */
    void show(FieldEntry entry, Optional<Problem> problem);
}
