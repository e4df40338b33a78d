package yiwang.device.runtime;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceIdentity;

/** The lines of {@code devices.properties} and what they mean. */
final class ProfileLines {

    private static final String NAME = "name";
    private static final String IDENTITY = "identity";
    private static final String ELSEWHERE = "elsewhere";

    private final TreeMap<DeviceSlot, DeviceAddress> addresses = new TreeMap<>();
    private final TreeMap<DeviceSlot, Map<String, String>> settings = new TreeMap<>();
    private final Map<DeviceRole, String> elsewhere = new EnumMap<>(DeviceRole.class);

    private ProfileLines() { }

    static StationProfile read(SortedMap<String, String> lines) {
        ProfileLines read = new ProfileLines();
        lines.forEach((key, value) -> read.line(key, value.strip()));
        return read.profile();
    }

    private void line(String key, String value) {
        int dot = key.indexOf('.');
        DeviceSlot slot = DeviceSlot.parse(dot < 0 ? key : key.substring(0, dot));
        String setting = dot < 0 ? "" : key.substring(dot + 1);
        if (dot < 0) {
            addresses.put(slot, told(key, () -> DeviceAddress.parse(value)));
        } else if (setting.isEmpty() || value.isEmpty()) {
            throw new IllegalArgumentException("line '" + key + "': a setting is written " + slot.key() + ".NAME=VALUE");
        } else if (setting.equals(ELSEWHERE)) {
            elsewhere.put(slot.role(), value);
        } else {
            settings.computeIfAbsent(slot, s -> new HashMap<>()).put(setting, value);
        }
    }

    private StationProfile profile() {
        settings.keySet().stream().filter(slot -> !addresses.containsKey(slot)).findFirst().ifPresent(slot -> {
            throw new IllegalArgumentException("there are settings for '" + slot.key() + "' and no line " + slot.key() + "=ADDRESS");
        });
        TreeMap<DeviceSlot, DeviceBinding> bindings = new TreeMap<>();
        addresses.forEach((slot, address) -> {
            Map<String, String> own = new HashMap<>(settings.getOrDefault(slot, Map.of()));
            String name = own.remove(NAME);
            Optional<String> identity = Optional.ofNullable(own.remove(IDENTITY));
            bindings.put(slot, new DeviceBinding(address, own, name, told(slot.key() + "." + IDENTITY, () -> identity.map(DeviceIdentity::parse))));
        });
        return new StationProfile(bindings, elsewhere);
    }

    static SortedMap<String, String> write(StationProfile profile) {
        TreeMap<String, String> lines = new TreeMap<>();
        profile.bindings().forEach((slot, binding) -> {
            lines.put(slot.key(), binding.address().toString());
            binding.settings().forEach((setting, value) -> lines.put(slot.key() + "." + setting, value));
            if (!binding.name().isEmpty()) {
                lines.put(slot.key() + "." + NAME, binding.name());
            }
            binding.identity().ifPresent(identity -> lines.put(slot.key() + "." + IDENTITY, identity.toString()));
        });
        profile.elsewhere().forEach((role, place) -> lines.put(role.key() + "." + ELSEWHERE, place));
        return lines;
    }

    private static <T> T told(String key, Supplier<T> parse) {
        try {
            return parse.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line '" + key + "': " + e.getMessage(), e);
        }
    }
}
