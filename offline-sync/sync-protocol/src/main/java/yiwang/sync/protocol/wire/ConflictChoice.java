package yiwang.sync.protocol.wire;

import java.util.Locale;
import java.util.Optional;

/** What a clerk decides of a conflict. */
public enum ConflictChoice {
    /** The station's change stands; not against a case that the centre has ended. */ MINE,
    /** The centre's version and state stand. */ THEIRS,
    /** The station's content under the centre's state, as a correction. */ BOTH;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ConflictChoice> of(String word) {
        for (ConflictChoice choice : values()) {
            if (choice.word().equals(word)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }
}
