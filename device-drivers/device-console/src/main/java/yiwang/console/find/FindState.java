package yiwang.console.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What looking around has brought.
 *
 * @param listening  the network is still being asked; what was found so far can be used
 * @param blind      places that could not be looked at: word of the finder
 * @param problem    a sentence for people
 */
public record FindState(boolean looking, boolean listening, List<FoundDevice> found, List<String> blind, Optional<FoundDevice> chosen, boolean binding, Optional<String> problem) {

    static final FindState BEGIN = new FindState(false, false, List.of(), List.of(), Optional.empty(), false, Optional.empty());

    public FindState {
        found = List.copyOf(found);
        blind = List.copyOf(blind);
    }

    FindState busyLooking() {
        return new FindState(true, listening, found, blind, chosen, binding, Optional.empty());
    }

    FindState seen(DeviceSearch.Seen seen, Optional<FoundDevice> device) {
        return new FindState(false, listening, seen.found(), seen.blind(), device, false, Optional.empty());
    }

    FindState listening(boolean on) {
        return new FindState(looking, on, found, blind, chosen, binding, problem);
    }

    FindState heard(List<FoundDevice> all, List<String> alsoBlind) {
        List<String> both = new ArrayList<>(blind);
        both.addAll(alsoBlind);
        return new FindState(looking, false, all, both, chosen, binding, problem);
    }

    FindState choosing(Optional<FoundDevice> device) {
        return new FindState(looking, listening, found, blind, device, binding, Optional.empty());
    }

    FindState binding(boolean on) {
        return new FindState(looking, listening, found, blind, chosen, on, Optional.empty());
    }

    FindState problem(String sentence) {
        return new FindState(false, listening, found, blind, chosen, false, Optional.of(sentence));
    }
}
