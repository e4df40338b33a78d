package yiwang.console.profile;

import java.util.Optional;
import yiwang.console.words.DeviceWords;
import yiwang.device.runtime.DeviceSlot;

/** A line's key of a profile in people's words: {@code tickets/left.name} is 左小票机的名字. */
final class ProfileKey {

    private ProfileKey() { }

    static String said(String key, DeviceWords words) {
        int dot = key.indexOf('.');
        try {
            String device = words.name(DeviceSlot.parse(dot < 0 ? key : key.substring(0, dot)), Optional.empty());
            String part = dot < 0 ? "address" : key.substring(dot + 1);
            return switch (part) {
                case "address", "name", "identity", "elsewhere" -> words.texts().get("profile.part", device, words.texts().get("profile.part." + part));
                default -> words.texts().get("profile.part", device, part);
            };
        } catch (IllegalArgumentException e) {
            return key;
        }
    }
}
