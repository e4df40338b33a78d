package yiwang.clerk.correction;

import java.util.List;
import yiwang.sync.domain.casework.Fault;

/** Draws the notice as it would be printed now; nothing is saved and no number is used up. Off the screen's thread. */
@FunctionalInterface
public interface PaperPreview {

    /** @return one PNG a page */
    List<byte[]> draw(List<Fault> faults);
}
