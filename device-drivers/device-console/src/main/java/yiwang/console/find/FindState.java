package yiwang.console.find;

import java.util.List;
import java.util.Optional;

/**
 * What looking around has brought.
 *
 * @param blind    places that could not be looked at: word of the finder
 * @param problem  a sentence for people
 */
public record FindState(boolean looking, List<FoundDevice> found, List<String> blind, Optional<FoundDevice> chosen, boolean binding, Optional<String> problem) {

    static final FindState BEGIN = new FindState(false, List.of(), List.of(), Optional.empty(), false, Optional.empty());

    public FindState {
        found = List.copyOf(found);
        blind = List.copyOf(blind);
    }

    FindState busyLooking() {
        return new FindState(true, found, blind, chosen, binding, Optional.empty());
    }

    FindState choosing(Optional<FoundDevice> device) {
        return new FindState(looking, found, blind, device, binding, Optional.empty());
    }

    FindState binding(boolean on) {
        return new FindState(looking, found, blind, chosen, on, Optional.empty());
    }

    FindState problem(String sentence) {
        return new FindState(false, found, blind, chosen, false, Optional.of(sentence));
    }
}
