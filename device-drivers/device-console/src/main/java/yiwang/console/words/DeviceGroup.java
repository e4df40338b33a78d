package yiwang.console.words;

import yiwang.device.runtime.DeviceRole;

/** What devices are for, as a hall manager sorts them. */
public enum DeviceGroup {
    WHO, PAPER, MATERIALS, PEOPLE, MACHINE;

    public static DeviceGroup of(DeviceRole role) {
        return switch (role) {
            case CARD, SOCIAL_CARD, IC_CARD, FINGER -> WHO;
            case TICKETS, DOCUMENTS, CERTIFICATES -> PAPER;
            case SCANNER, CAMERA, CODES -> MATERIALS;
            case DISPLAY, KEYPAD, RATING, SIGNATURE -> PEOPLE;
            case SENSORS -> MACHINE;
        };
    }
}
