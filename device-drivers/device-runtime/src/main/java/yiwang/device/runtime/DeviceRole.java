package yiwang.device.runtime;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import yiwang.device.api.DeviceKind;

/** What a device does at this station; the key in {@code devices.properties} is the constant in lower case. */
public enum DeviceRole {
    CARD(DeviceKind.IDENTITY_CARD_READER),
    TICKETS(DeviceKind.TICKET_PRINTER),
    DOCUMENTS(DeviceKind.DOCUMENT_PRINTER),
    SCANNER(DeviceKind.DOCUMENT_SCANNER);

    private final DeviceKind kind;

    DeviceRole(DeviceKind kind) {
        this.kind = kind;
    }

    public DeviceKind kind() {
        return kind;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the roles there are */
    public static DeviceRole ofKey(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst().orElseThrow(() -> new IllegalArgumentException(
                "unknown device '" + key + "'; known: " + Arrays.stream(values()).map(DeviceRole::key).collect(Collectors.joining(", "))));
    }
}
