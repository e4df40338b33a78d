package yiwang.device.simulator.idcard;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The identity a module reports: maker, model, date-like number, two serial numbers. */
record ModuleIdentity(int maker, int model, long date, long serial, long check) {

    static final ModuleIdentity SAMPLE = new ModuleIdentity(5, 3, 20130924, 123456, 987654321);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{2})\\.(\\d{2})-(\\d{8})-(\\d{10})-(\\d{10})");

    /** @throws IllegalArgumentException when the text is not of the form 05.03-20130924-0000123456-0987654321 */
    static ModuleIdentity parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not the identity of a card module: '" + text + "' (expected 05.03-20130924-0000123456-0987654321)");
        }
        return new ModuleIdentity(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)),
                Long.parseLong(parts.group(4)), Long.parseLong(parts.group(5)));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putShort((short) maker).putShort((short) model)
                .putInt((int) date).putInt((int) serial).putInt((int) check).array();
    }
}
