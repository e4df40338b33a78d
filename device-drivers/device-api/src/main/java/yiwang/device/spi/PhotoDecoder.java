package yiwang.device.spi;

import java.util.Map;
import java.util.Set;
import yiwang.device.api.DeviceAddress;

/**
 * Turns raw photos of cards into pictures, for readers of any driver; found by {@link java.util.ServiceLoader}. No open decoder of the
 * cards' format is known, so every one is a maker's. Stateless and thread-safe.
 */
public interface PhotoDecoder {

    /** The schemes of the setting {@code photo} that it takes, such as {@code wlt2bmp}. */
    Set<String> schemes();

    /**
     * Does not fail when the maker's library is away: nothing is decoded then.
     *
     * @param settings  the reader's
     * @throws IllegalArgumentException with a sentence for people when the address or a setting is malformed
     */
    PhotoDecoding open(DeviceAddress address, Map<String, String> settings);
}
