package yiwang.device.nativecard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.device.api.CardPicture;
import yiwang.device.api.DeviceFault;
import yiwang.device.nativecard.wire.VendorFunction;
import yiwang.device.spi.PhotoDecoding;

/** A maker's decoder in its own process and its own folder in memory, which is wiped after every photo. */
final class NativePhotos implements PhotoDecoding {

    private static final Logger LOG = LoggerFactory.getLogger(NativePhotos.class);
    private static final int OK = 1;
    /** A library that has failed as often in a row is left alone until the reader is opened again: every try costs its citizen seconds. */
    private static final int MOST_FAILURES = 3;

    private final VendorAddress library;
    private final Duration limit;
    private VendorProcess process;
    private int failures;

    NativePhotos(VendorAddress library, Duration limit) {
        this.library = library;
        this.limit = limit;
    }

    @Override
    public Optional<CardPicture> decode(byte[] raw) {
        if (raw.length == 0 || failures >= MOST_FAILURES) {
            return Optional.empty();
        }
        try {
            CardPicture picture = decoded(raw);
            failures = 0;
            return Optional.of(picture);
        } catch (IOException e) {
            failures++;
            LOG.warn("the photo of a card is not decoded by {}: {}", library.library(), e.getMessage());
            return Optional.empty();
        } finally {
            if (process != null) {
                process.wipe();
            }
        }
    }

    private CardPicture decoded(byte[] raw) throws VendorException, IOException {
        if (process == null || !process.alive()) {
            close();
            process = VendorProcess.start(library);
        }
        Files.write(process.folder().resolve("photo.wlt"), raw);
        int result = process.call(VendorFunction.DECODE_PHOTO, 0, limit).result();
        if (result != OK) {
            throw new VendorException(DeviceFault.Kind.OTHER, "it answers " + result);
        }
        byte[] file = read(process.folder().resolve("photo.bmp"));
        try {
            return BitmapPhoto.read(file).orElseThrow(() -> new VendorException(DeviceFault.Kind.PROTOCOL, "what it made is no photo of a card"));
        } finally {
            Arrays.fill(file, (byte) 0);
        }
    }

    /** Never more than a photo has, and only what lies in the folder itself. */
    private static byte[] read(Path made) throws IOException, VendorException {
        if (!Files.isRegularFile(made, LinkOption.NOFOLLOW_LINKS) || Files.size(made) > BitmapPhoto.MOST_BYTES) {
            throw new VendorException(DeviceFault.Kind.PROTOCOL, "it made no picture of a photo's size");
        }
        return Files.readAllBytes(made);
    }

    /** The process that is there now, for whoever watches it. */
    Optional<VendorProcess> process() {
        return Optional.ofNullable(process);
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
            process = null;
        }
    }
}
