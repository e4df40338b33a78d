package yiwang.device.runtime;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which devices a station has, as written in {@code devices.properties} (UTF-8):
 *
 * <pre>
 * card=serial:/dev/serial/by-id/usb-reader
 * card.identity=serial-number:usb-0403:6001-A50285BI
 * tickets=escpos:tcp:192.168.1.50:9100
 * tickets.back-channel=none
 * tickets/left=escpos:serial:/dev/serial/by-path/platform-xhci-usb-0:2:1.0
 * tickets/left.name=左边小票机
 * scanner.elsewhere=3 号窗口
 * </pre>
 *
 * @param bindings   in the order of roles and labels
 * @param elsewhere  the nearest other place that has such a device, in words for people
 */
public record StationProfile(SortedMap<DeviceSlot, DeviceBinding> bindings, Map<DeviceRole, String> elsewhere) {

    public static final StationProfile EMPTY = new StationProfile(Map.of());

    public StationProfile {
        bindings = Collections.unmodifiableSortedMap(new TreeMap<>(bindings));
        EnumMap<DeviceRole, String> places = new EnumMap<>(DeviceRole.class);
        places.putAll(elsewhere);
        elsewhere = Collections.unmodifiableMap(places);
    }

    /** One device a role. */
    public StationProfile(Map<DeviceRole, DeviceBinding> bindings) {
        this(new TreeMap<>(bindings.keySet().stream().collect(Collectors.toMap(DeviceSlot::of, bindings::get))), Map.of());
    }

    /**
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException with a sentence for people that names the line's key
     */
    public static StationProfile read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file.getFileName() + ": " + e.getMessage(), e);
        }
        return of(properties);
    }

    /** @throws IllegalArgumentException with a sentence for people that names the line's key */
    public static StationProfile of(Properties properties) {
        TreeMap<String, String> lines = properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), properties::getProperty, (a, b) -> b, TreeMap::new));
        return ProfileLines.read(lines);
    }

    /** As lines of {@code devices.properties}, in a stable order. */
    public SortedMap<String, String> lines() {
        return ProfileLines.write(this);
    }

    /** The first device of a role. */
    public Optional<DeviceBinding> binding(DeviceRole role) {
        return slot(role).map(bindings::get);
    }

    public Optional<DeviceBinding> binding(DeviceSlot slot) {
        return Optional.ofNullable(bindings.get(slot));
    }

    /** Where the first device of a role stands in this profile. */
    public Optional<DeviceSlot> slot(DeviceRole role) {
        return bindings.keySet().stream().filter(slot -> slot.role() == role).findFirst();
    }

    public StationProfile with(DeviceSlot slot, DeviceBinding binding) {
        TreeMap<DeviceSlot, DeviceBinding> changed = new TreeMap<>(bindings);
        changed.put(slot, binding);
        return new StationProfile(changed, elsewhere);
    }

    public StationProfile without(DeviceSlot slot) {
        TreeMap<DeviceSlot, DeviceBinding> changed = new TreeMap<>(bindings);
        changed.remove(slot);
        return new StationProfile(changed, elsewhere);
    }
}
