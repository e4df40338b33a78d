package yiwang.device.runtime;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import yiwang.device.api.DeviceKind;

/** What a device does at this station; the key in {@code devices.properties} is the constant in lower case, {@code -} for {@code _}. */
public enum DeviceRole {
    CARD(DeviceKind.IDENTITY_CARD_READER),
    TICKETS(DeviceKind.TICKET_PRINTER),
    DOCUMENTS(DeviceKind.DOCUMENT_PRINTER),
    SCANNER(DeviceKind.DOCUMENT_SCANNER),
    SOCIAL_CARD(DeviceKind.IDENTITY_CARD_READER),
    IC_CARD(DeviceKind.IC_CARD_READER),
    /** Numbered blanks. */ CERTIFICATES(DeviceKind.DOCUMENT_PRINTER),
    CAMERA(DeviceKind.DOCUMENT_SCANNER),
    DISPLAY(DeviceKind.WINDOW_DISPLAY),
    KEYPAD(DeviceKind.CALL_KEYPAD),
    RATING(DeviceKind.RATING_KEYPAD),
    CODES(DeviceKind.BARCODE_SCANNER),
    SIGNATURE(DeviceKind.SIGNATURE_PAD),
    FINGER(DeviceKind.FINGERPRINT_READER),
    SENSORS(DeviceKind.MACHINE_SENSOR);

    private final DeviceKind kind;

    DeviceRole(DeviceKind kind) {
        this.kind = kind;
    }

    public DeviceKind kind() {
        return kind;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException naming the roles there are */
    public static DeviceRole ofKey(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst().orElseThrow(() -> new IllegalArgumentException(
                "unknown device '" + key + "'; known: " + Arrays.stream(values()).map(DeviceRole::key).collect(Collectors.joining(", "))));
    }
}
