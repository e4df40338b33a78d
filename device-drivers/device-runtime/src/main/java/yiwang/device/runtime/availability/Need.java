package yiwang.device.runtime.availability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yiwang.device.api.Consumable;
import yiwang.device.runtime.DeviceRole;

/** What an item or a tile needs of the machine, as it is written: {@code card reader}, {@code tickets}, {@code A4 >= 2 sheets}. */
public sealed interface Need {

    /** Any device that has the role. */
    record Role(DeviceRole role) implements Need {
        @Override
        public String toString() {
            return role.key();
        }
    }

    /** That much of something, in any device that is usable. */
    record Supply(String name, long atLeast, Consumable.Unit unit) implements Need {
        @Override
        public String toString() {
            return name + " >= " + atLeast + " " + unit.name().toLowerCase(Locale.ROOT);
        }
    }

    Pattern AMOUNT = Pattern.compile("(\\S+)\\s*>=\\s*(\\d{1,9})\\s*(sheets?|mm|millimetres|%|percent|pieces?)?");

    Map<String, DeviceRole> WORDS = Map.ofEntries(Map.entry("card reader", DeviceRole.CARD), Map.entry("social card reader", DeviceRole.SOCIAL_CARD),
            Map.entry("chip card reader", DeviceRole.IC_CARD), Map.entry("ticket printer", DeviceRole.TICKETS), Map.entry("printer", DeviceRole.DOCUMENTS),
            Map.entry("certificate printer", DeviceRole.CERTIFICATES), Map.entry("document camera", DeviceRole.CAMERA), Map.entry("code scanner", DeviceRole.CODES),
            Map.entry("signature pad", DeviceRole.SIGNATURE), Map.entry("fingerprint reader", DeviceRole.FINGER), Map.entry("window display", DeviceRole.DISPLAY),
            Map.entry("rating keypad", DeviceRole.RATING));

    /** @throws IllegalArgumentException with a sentence for people */
    static Need parse(String text) {
        String words = text.strip();
        Matcher amount = AMOUNT.matcher(words);
        if (amount.matches()) {
            return new Supply(amount.group(1), Long.parseLong(amount.group(2)), unit(amount.group(3)));
        }
        return new Role(Optional.ofNullable(WORDS.get(words.toLowerCase(Locale.ROOT)))
                .or(() -> Arrays.stream(DeviceRole.values()).filter(role -> role.key().equals(words)).findFirst())
                .orElseThrow(() -> new IllegalArgumentException("not a need: '" + text + "' (such as 'card reader' or 'A4 >= 2 sheets')")));
    }

    /** Those that are understood: words of a newer catalogue cannot be looked after here. */
    static List<Need> understood(List<String> texts) {
        List<Need> needs = new ArrayList<>();
        for (String text : texts) {
            try {
                needs.add(parse(text));
            } catch (IllegalArgumentException e) {
                continue;
            }
        }
        return needs;
    }

    private static Consumable.Unit unit(String word) {
        return word == null || word.startsWith("sheet") ? Consumable.Unit.SHEETS : word.startsWith("m") ? Consumable.Unit.MILLIMETRES
                : word.startsWith("piece") ? Consumable.Unit.PIECES : Consumable.Unit.PERCENT;
    }
}
