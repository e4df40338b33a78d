package yiwang.device.api;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * Something that runs out.
 *
 * @param name     what a requirement asks for: {@code A4}, {@code ticket-paper}, {@code toner-black}, a tray of numbered blanks
 * @param unit     of {@code left} and {@code nearEnd}
 * @param left     how much there is; empty when nobody knows
 * @param nearEnd  at or below this it is time to bring more; empty when only the device's own sensor says so
 * @param sensed   what the device's sensor says, UNKNOWN without one
 */
public record Consumable(String name, Unit unit, OptionalLong left, OptionalLong nearEnd, Level sensed) {

    public enum Unit { SHEETS, MILLIMETRES, PERCENT, PIECES }

    public enum Level { PLENTY, NEAR_END, OUT, UNKNOWN }

    public Consumable {
        Objects.requireNonNull(unit);
        Objects.requireNonNull(sensed);
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("a consumable has a name");
        }
        if (left.orElse(0) < 0 || nearEnd.orElse(0) < 0 || unit == Unit.PERCENT && left.orElse(0) > 100) {
            throw new IllegalArgumentException(name + ": " + left + " left, near its end at " + nearEnd + " is impossible");
        }
    }

    public static Consumable counted(String name, Unit unit, long left, long nearEnd) {
        return new Consumable(name, unit, OptionalLong.of(left), OptionalLong.of(nearEnd), Level.UNKNOWN);
    }

    public static Consumable sensed(String name, Unit unit, Level level) {
        return new Consumable(name, unit, OptionalLong.empty(), OptionalLong.empty(), level);
    }

    /** The worse of what is counted and what is sensed. */
    public Level level() {
        Level counted = left.isEmpty() ? Level.UNKNOWN : left.getAsLong() == 0 ? Level.OUT
                : nearEnd.isPresent() && left.getAsLong() <= nearEnd.getAsLong() ? Level.NEAR_END : Level.PLENTY;
        if (counted == Level.UNKNOWN || sensed == Level.UNKNOWN) {
            return counted == Level.UNKNOWN ? sensed : counted;
        }
        return counted.compareTo(sensed) >= 0 ? counted : sensed;
    }
}
