package yiwang.device.spi;

import java.util.Optional;
import yiwang.device.api.CardPicture;

/** One reader's decoder. One owner, one thread; leaves nothing of a photo behind in any file. */
public interface PhotoDecoding extends AutoCloseable {

    /**
     * @param raw  as it stood on the chip: 1024 bytes of WLT; stays as it is
     * @return empty when there is no photo, no library, or the library fails; ends in a few seconds whatever the library does
     */
    Optional<CardPicture> decode(byte[] raw);

    @Override
    void close();
}
