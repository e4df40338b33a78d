package yiwang.device.runtime;

import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One device's place at a station: its role, and a label where several devices share a role.
 * Written {@code tickets} or {@code tickets/left}.
 *
 * @param label  letters, digits, {@code _} and {@code -}; empty for the first or only one
 */
public record DeviceSlot(DeviceRole role, String label) implements Comparable<DeviceSlot> {

    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}_-]{0,32}");
    private static final Comparator<DeviceSlot> ORDER = Comparator.comparing(DeviceSlot::role).thenComparing(DeviceSlot::label);

    public DeviceSlot {
        Objects.requireNonNull(role);
        if (!LABEL.matcher(label).matches()) {
            throw new IllegalArgumentException("a label has letters, digits, _ and -, at most 32: '" + label + "'");
        }
    }

    public static DeviceSlot of(DeviceRole role) {
        return new DeviceSlot(role, "");
    }

    /** @throws IllegalArgumentException with a sentence for people */
    public static DeviceSlot parse(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? of(DeviceRole.ofKey(key)) : new DeviceSlot(DeviceRole.ofKey(key.substring(0, slash)), key.substring(slash + 1));
    }

    public String key() {
        return label.isEmpty() ? role.key() : role.key() + "/" + label;
    }

    @Override
    public int compareTo(DeviceSlot other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return key();
    }
}
