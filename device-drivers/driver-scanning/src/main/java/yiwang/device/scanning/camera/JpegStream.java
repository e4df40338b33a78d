package yiwang.device.scanning.camera;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import yiwang.device.api.DeviceFault;
import yiwang.device.scanning.ScanStopped;

/**
 * Cuts a stream of JPEGs, one behind the other, into pictures: within compressed samples FF is always followed by 00, so
 * FF D9 is the end. Bounded: a picture without an end is refused.
 */
final class JpegStream {

    static final int MAX_PICTURE = 64 << 20;
    private static final int START = 0xD8;
    private static final int END = 0xD9;

    private final InputStream in;

    JpegStream(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /**
     * @return empty at the end of the stream
     * @throws EOFException when the stream ends within a picture
     * @throws ScanStopped for anything that is no JPEG
     */
    Optional<byte[]> next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        if (first != 0xFF || in.read() != START) {
            throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "no picture");
        }
        ByteArrayOutputStream picture = new ByteArrayOutputStream(1 << 16);
        picture.write(0xFF);
        picture.write(START);
        while (true) {
            int marker = marker(picture);
            if (marker == END) {
                return Optional.of(picture.toByteArray());
            }
            if (marker != 0x01 && !(marker >= 0xD0 && marker <= 0xD7)) {
                segment(picture);
            }
        }
    }

    /** Copies up to and with the next marker; FF 00 and fill bytes are none. */
    private int marker(ByteArrayOutputStream picture) throws IOException {
        int before = 0;
        while (true) {
            int value = read(picture);
            if (before == 0xFF && value != 0 && value != 0xFF) {
                return value;
            }
            before = value;
        }
    }

    private void segment(ByteArrayOutputStream picture) throws IOException {
        int length = read(picture) << 8 | read(picture);
        for (int left = length - 2; left > 0; left--) {
            read(picture);
        }
    }

    private int read(ByteArrayOutputStream picture) throws IOException {
        int value = in.read();
        if (value < 0) {
            throw new EOFException("a picture is cut off");
        }
        if (picture.size() >= MAX_PICTURE) {
            throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "a picture without an end");
        }
        picture.write(value);
        return value;
    }
}
