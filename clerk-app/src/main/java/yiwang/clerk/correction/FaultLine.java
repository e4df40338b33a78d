package yiwang.clerk.correction;

import java.util.Set;
import yiwang.sync.domain.casework.Fault;

/**
 * One line of the correction editor: a material, or a field of the form.
 *
 * @param material  code, or empty for the form
 * @param name      as the citizen will read it
 * @param state     what is known of it, in words
 * @param ticked    it goes into the notice
 * @param reason    what is wrong, in words
 * @param remedy    what to bring or do, in the citizen's words
 * @param ways      how it may come back
 * @param locked    verified or by the guide never asked on paper: may not be ticked
 */
public record FaultLine(String material, String field, String name, String state, boolean ticked, String reason, String remedy,
                        Set<String> ways, boolean locked) {

    public FaultLine {
        ways = Set.copyOf(ways);
    }

    FaultLine tick(boolean on) {
        return new FaultLine(material, field, name, state, on && !locked, reason, remedy, ways, locked);
    }

    FaultLine withReason(String newReason, String newRemedy) {
        return new FaultLine(material, field, name, state, true, newReason, newRemedy, ways, locked);
    }

    FaultLine withRemedy(String newRemedy) {
        return new FaultLine(material, field, name, state, ticked, reason, newRemedy, ways, locked);
    }

    FaultLine withWays(Set<String> newWays) {
        return new FaultLine(material, field, name, state, ticked, reason, remedy, newWays, locked);
    }

    public boolean complete() {
        return !reason.isBlank() && !remedy.isBlank();
    }

    /** As it stands in the notice. @param joined how the ways are said, or empty */
    Fault fault(String joined) {
        return new Fault(material, reason, joined.isEmpty() ? remedy : remedy + joined);
    }
}
