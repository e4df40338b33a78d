package yiwang.device.runtime;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import yiwang.device.api.DeviceAddress;

/**
 * Which devices a station has, as written in {@code devices.properties} (UTF-8):
 *
 * <pre>
 * card=serial:/dev/serial/by-id/usb-reader
 * tickets=escpos:tcp:192.168.1.50:9100
 * tickets.back-channel=none
 * documents=queue:Office
 * scanner=sane:localhost:6566/test
 * </pre>
 */
public record StationProfile(Map<DeviceRole, DeviceBinding> bindings) {

    public StationProfile {
        EnumMap<DeviceRole, DeviceBinding> copy = new EnumMap<>(DeviceRole.class);
        copy.putAll(bindings);
        bindings = Collections.unmodifiableMap(copy);
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
        Map<String, String> lines = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> lines.put(key, properties.getProperty(key).strip()));
        Map<DeviceRole, DeviceAddress> addresses = new EnumMap<>(DeviceRole.class);
        Map<DeviceRole, Map<String, String>> settings = new EnumMap<>(DeviceRole.class);
        lines.forEach((key, value) -> {
            int dot = key.indexOf('.');
            DeviceRole role = DeviceRole.ofKey(dot < 0 ? key : key.substring(0, dot));
            if (dot < 0) {
                addresses.put(role, address(key, value));
            } else if (dot == key.length() - 1 || value.isEmpty()) {
                throw new IllegalArgumentException("line '" + key + "': a setting is written " + role.key() + ".NAME=VALUE");
            } else {
                settings.computeIfAbsent(role, r -> new HashMap<>()).put(key.substring(dot + 1), value);
            }
        });
        settings.keySet().stream().filter(role -> !addresses.containsKey(role)).findFirst().ifPresent(role -> {
            throw new IllegalArgumentException("there are settings for '" + role.key() + "' and no line " + role.key() + "=ADDRESS");
        });
        Map<DeviceRole, DeviceBinding> bindings = new EnumMap<>(DeviceRole.class);
        addresses.forEach((role, address) -> bindings.put(role, new DeviceBinding(address, settings.getOrDefault(role, Map.of()))));
        return new StationProfile(bindings);
    }

    public Optional<DeviceBinding> binding(DeviceRole role) {
        return Optional.ofNullable(bindings.get(role));
    }

    private static DeviceAddress address(String key, String value) {
        try {
            return DeviceAddress.parse(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line '" + key + "': " + e.getMessage(), e);
        }
    }
}
