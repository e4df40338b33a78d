package yiwang.console.profile;

import java.util.List;
import java.util.Optional;
import yiwang.device.runtime.profile.ProfileDifference;

/**
 * The shelf of profiles.
 *
 * @param saved        by name
 * @param earlier      those in use before, newest first, as {@code earlier/TIME}
 * @param chosen       compared with the one in use
 * @param differences  what would change if the chosen one came back
 * @param said         what has just been done, a sentence for people
 */
public record ProfileState(List<String> saved, List<String> earlier, Optional<String> chosen, List<ProfileDifference> differences, boolean busy,
        Optional<String> said, Optional<String> problem) {

    static final ProfileState BEGIN = new ProfileState(List.of(), List.of(), Optional.empty(), List.of(), true, Optional.empty(), Optional.empty());

    public ProfileState {
        saved = List.copyOf(saved);
        earlier = List.copyOf(earlier);
        differences = List.copyOf(differences);
    }
}
