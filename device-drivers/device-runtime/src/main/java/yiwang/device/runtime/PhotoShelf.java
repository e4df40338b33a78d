package yiwang.device.runtime;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.IdentityCardReader;
import yiwang.device.spi.PhotoDecoder;

/** Joins a card reader with what decodes its photos: the reader's setting {@code photo=SCHEME:LIBRARY}. */
final class PhotoShelf {

    private static final String SETTING = "photo";

    private PhotoShelf() { }

    /** @throws IllegalArgumentException with a sentence for people, and the device is closed */
    static Device with(Device device, Map<String, String> settings) {
        if (!settings.containsKey(SETTING) || !(device instanceof IdentityCardReader reader)) {
            return device;
        }
        try {
            DeviceAddress address = DeviceAddress.parse(settings.get(SETTING));
            return new PhotoReader(reader, decoder(address).open(address, settings));
        } catch (IllegalArgumentException e) {
            device.close();
            throw e;
        }
    }

    private static PhotoDecoder decoder(DeviceAddress address) {
        TreeSet<String> known = new TreeSet<>();
        for (PhotoDecoder decoder : ServiceLoader.load(PhotoDecoder.class)) {
            known.addAll(decoder.schemes());
            if (decoder.schemes().contains(address.scheme())) {
                return decoder;
            }
        }
        throw new IllegalArgumentException("nothing decodes photos by " + address + "; known schemes: " + String.join(", ", known));
    }
}
