package yiwang.device.simulator.idcard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import yiwang.device.simulator.port.Wire;

/** The module's ear: hunts for the preamble, takes the length, checks the sum. */
final class RequestReader {

    private static final int LONGEST_REQUEST = 64;

    /** What was heard. */
    sealed interface Heard {

        record Request(ReaderCommand command) implements Heard { }

        record BadChecksum() implements Heard { }

        record BadLength() implements Heard { }

        record CableGone() implements Heard { }
    }

    private final Wire wire;

    RequestReader(Wire wire) {
        this.wire = wire;
    }

    Heard next() throws IOException {
        if (!hunt()) {
            return new Heard.CableGone();
        }
        int high = wire.read();
        int low = wire.read();
        int length = high << 8 | low;
        if (high < 0 || low < 0) {
            return new Heard.CableGone();
        }
        if (length < 2 || length > LONGEST_REQUEST) {
            return new Heard.BadLength();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int sum = high ^ low;
        for (int i = 0; i < length; i++) {
            int b = wire.read();
            if (b < 0) {
                return new Heard.CableGone();
            }
            sum ^= b;
            body.write(b);
        }
        byte[] bytes = body.toByteArray();
        if (sum != 0) {
            return new Heard.BadChecksum();
        }
        return new Heard.Request(length < 3 ? ReaderCommand.UNKNOWN : ReaderCommand.of(bytes[0] & 0xFF, bytes[1] & 0xFF));
    }

    /** AA at least three times, then 96 69. */
    private boolean hunt() throws IOException {
        int syncs = 0;
        for (int b = wire.read(); b >= 0; b = wire.read()) {
            if (b == 0xAA) {
                syncs++;
            } else if (b == 0x96 && syncs >= 3) {
                b = wire.read();
                if (b == 0x69) {
                    return true;
                }
                if (b < 0) {
                    return false;
                }
                syncs = b == 0xAA ? 1 : 0;
            } else {
                syncs = 0;
            }
        }
        return false;
    }
}
