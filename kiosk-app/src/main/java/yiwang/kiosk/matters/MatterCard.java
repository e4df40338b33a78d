package yiwang.kiosk.matters;

import java.util.List;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.Truth;

/**
 * One case as its applicant reads it.
 *
 * @param say    what is asked of the person, or that nothing is to be done; {@code then} what comes next
 * @param asked  something is asked of the person now
 * @param over   finished
 */
public record MatterCard(String receiptNo, String title, String meta, LampKind lamp, String lampWord, List<Step> steps, String say, String then, boolean asked, boolean over) {

    public MatterCard {
        steps = List.copyOf(steps);
    }

    /** One station on the way of a case. */
    public record Step(Truth truth, String name, String when) { }
}
