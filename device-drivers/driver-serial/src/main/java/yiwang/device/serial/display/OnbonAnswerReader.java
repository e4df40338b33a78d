package yiwang.device.serial.display;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** Takes the bytes a display sends and gives the bodies of whole, sound frames; everything else is passed over. */
final class OnbonAnswerReader {

    private static final int LONGEST = 1024;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private boolean inside;
    private int mark;

    /** @return the body without its check sum, once its last byte has come */
    Optional<byte[]> take(byte b) {
        int value = b & 0xFF;
        if (value == OnbonFrame.START) {
            begin();
        } else if (inside && value == OnbonFrame.END) {
            return end();
        } else if (inside) {
            inside = keep(value);
        }
        return Optional.empty();
    }

    private void begin() {
        body.reset();
        inside = true;
        mark = 0;
    }

    /** False when the bytes are no frame. */
    private boolean keep(int value) {
        if (mark != 0) {
            int unstuffed = mark == 0xA6 ? value == 1 ? 0xA6 : value == 2 ? 0xA5 : -1 : value == 1 ? 0x5B : value == 2 ? 0x5A : -1;
            mark = 0;
            if (unstuffed < 0) {
                return false;
            }
            body.write(unstuffed);
        } else if (value == 0xA6 || value == 0x5B) {
            mark = value;
        } else {
            body.write(value);
        }
        return body.size() <= LONGEST;
    }

    private Optional<byte[]> end() {
        byte[] all = body.toByteArray();
        inside = false;
        body.reset();
        if (mark != 0 || all.length < 3) {
            return Optional.empty();
        }
        int crc = (all[all.length - 2] & 0xFF) | (all[all.length - 1] & 0xFF) << 8;
        return crc == OnbonFrame.crc(all, all.length - 2) ? Optional.of(Arrays.copyOf(all, all.length - 2)) : Optional.empty();
    }
}
