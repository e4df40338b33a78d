package yiwang.sync.gateway.security;

import java.util.Locale;

/** What is enrolled: a machine that takes cases, or the hub of a hall, which takes none and speaks for those that do. */
public enum MemberKind {
    STATION, HUB;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the database's own words. */
    public static MemberKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
