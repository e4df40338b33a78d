package yiwang.sync.domain.stock;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person found who looked for a sheet in doubt. */
public enum SheetFate {
    /** It came out whole. */ ISSUED,
    /** It came out wrong, torn or half printed. */ SPOILED,
    /** It lies in the tray, untouched. */ BLANK;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SheetFate> ofWireName(String name) {
        return Arrays.stream(values()).filter(fate -> fate.wireName().equals(name)).findFirst();
    }
}
