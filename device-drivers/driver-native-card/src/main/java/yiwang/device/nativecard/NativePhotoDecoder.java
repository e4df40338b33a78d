package yiwang.device.nativecard;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import yiwang.device.api.DeviceAddress;
import yiwang.device.spi.PhotoDecoder;
import yiwang.device.spi.PhotoDecoding;

/** Photos of cards by their maker's library, in a process of its own: {@code photo=wlt2bmp:PATH}; {@code photo-ms} until it counts as hung (usually 2000). */
public final class NativePhotoDecoder implements PhotoDecoder {

    @Override
    public Set<String> schemes() {
        return Set.of(VendorAddress.Api.WLT2BMP.word());
    }

    @Override
    public PhotoDecoding open(DeviceAddress address, Map<String, String> settings) {
        String limit = settings.getOrDefault("photo-ms", "2000");
        if (!limit.matches("\\d{2,5}")) {
            throw new IllegalArgumentException("photo-ms=" + limit + " is not a number of milliseconds");
        }
        return new NativePhotos(VendorAddress.ofPhotos(address.toString()), Duration.ofMillis(Long.parseLong(limit)));
    }
}
