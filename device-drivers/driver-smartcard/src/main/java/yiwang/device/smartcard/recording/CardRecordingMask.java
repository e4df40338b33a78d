package yiwang.device.smartcard.recording;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import yiwang.device.spi.RecordingMask;

/**
 * Puts an invented person of demo province 99 where a card's was, record by record: a record keeps its tag and its length, so that the
 * recording can be replayed. Records that are empty stay so; version and class of the card stay; whatever else a card says becomes
 * zeros before its status word.
 */
public final class CardRecordingMask implements RecordingMask {

    private static final Charset GBK = Charset.forName("GB18030");
    private static final int READ_RECORD = 0xB2;
    /** SELECT, READ RECORD, GET RESPONSE, GET UID: their bytes name places, never persons. */
    private static final Set<Integer> HARMLESS = Set.of(0xA4, READ_RECORD, 0xC0, 0xCA);
    /** Class of the card and version of the specification. */
    private static final Set<Integer> KEPT = Set.of(0x02, 0x03);
    private static final Map<Integer, byte[]> INVENTED = Map.ofEntries(Map.entry(0x01, hex("990121D15600000500000000000000FF")), Map.entry(0x05, hex("20250701")),
            Map.entry(0x06, hex("20350701")), Map.entry(0x07, ascii("Z99012345")), Map.entry(0x08, ascii("990121194203150020")), Map.entry(0x09, "王桂兰".getBytes(GBK)),
            Map.entry(0x4E, new byte[0]), Map.entry(0x0A, ascii("2")), Map.entry(0x0B, hex("01")), Map.entry(0x0C, hex("990121")), Map.entry(0x0D, hex("19420315")));

    private boolean record;

    @Override
    public byte[] sent(byte[] command) {
        int instruction = command.length < 2 ? -1 : command[1] & 0xFF;
        record = instruction == READ_RECORD || record && instruction == 0xC0;
        return HARMLESS.contains(instruction) ? command : Arrays.copyOf(Arrays.copyOf(command, Math.min(4, command.length)), command.length);
    }

    @Override
    public byte[] received(byte[] answer) {
        int end = answer.length - 2;
        byte[] masked = new byte[answer.length];
        if (end >= 0) {
            System.arraycopy(answer, end, masked, end, 2);
        }
        int length = end < 2 ? -1 : answer[1] & 0xFF;
        if (record && length >= 0 && length <= end - 2) {
            putRecord(answer, length, masked);
        }
        return masked;
    }

    private static void putRecord(byte[] answer, int length, byte[] masked) {
        int tag = answer[0] & 0xFF;
        masked[0] = answer[0];
        masked[1] = answer[1];
        if (KEPT.contains(tag) || empty(answer, length)) {
            System.arraycopy(answer, 2, masked, 2, length);
            return;
        }
        byte[] invented = INVENTED.getOrDefault(tag, new byte[0]);
        System.arraycopy(invented, 0, masked, 2, Math.min(invented.length, length));
    }

    private static boolean empty(byte[] answer, int length) {
        for (int at = 2; at < 2 + length; at++) {
            if (answer[at] != 0 && answer[at] != ' ' && answer[at] != (byte) 0xFF) {
                return false;
            }
        }
        return true;
    }

    /** Every answer comes whole: nothing is ever kept back. */
    @Override
    public byte[] rest() {
        return new byte[0];
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
