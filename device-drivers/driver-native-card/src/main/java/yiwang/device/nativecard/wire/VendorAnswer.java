package yiwang.device.nativecard.wire;

import java.util.Arrays;
import java.util.List;

/**
 * What came of a call. Holds personal data after a read: {@link #wipe()} it.
 *
 * @param result  the library's own number
 * @param blocks  what it put into its buffers, cut to the length that it told; the arrays themselves, not copies
 */
public record VendorAnswer(int result, List<byte[]> blocks) {

    /** Instead of a library's number: the function could not be called at all. */
    public static final int NO_SUCH_FUNCTION = -1000;

    public VendorAnswer {
        blocks = List.copyOf(blocks);
    }

    public static VendorAnswer of(int result, byte[]... blocks) {
        return new VendorAnswer(result, List.of(blocks));
    }

    /** The block, or an empty one. */
    public byte[] block(int number) {
        return number < blocks.size() ? blocks.get(number) : new byte[0];
    }

    public void wipe() {
        blocks.forEach(block -> Arrays.fill(block, (byte) 0));
    }

    /** Never the person's data. */
    @Override
    public String toString() {
        return String.format("VendorAnswer[%02X, %d blocks]", result, blocks.size());
    }
}
