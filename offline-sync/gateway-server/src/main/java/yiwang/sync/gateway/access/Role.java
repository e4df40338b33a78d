package yiwang.sync.gateway.access;

import java.util.Optional;

/** Whom a bearer token stands for. */
public enum Role {
    /** May read all cases. */ SUPERVISOR("supervisor"),
    /** May bring files. */ UPLOADER("uploader");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Role> of(String word) {
        for (Role role : values()) {
            if (role.word.equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
