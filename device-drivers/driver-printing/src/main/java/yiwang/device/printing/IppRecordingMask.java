package yiwang.device.printing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import yiwang.device.spi.RecordingMask;

/**
 * Takes people's words out of IPP messages: names, texts and octets become asterisks of the same length, wherever they stand; keywords, numbers
 * and dates stay. Names of jobs hold titles of papers, so of them only our own mark stays, by which a job is found again.
 */
final class IppRecordingMask implements RecordingMask {

    /** Out of band, integer, boolean, enum, dateTime, resolution, range, begin and end of collections, keyword, charset, language, media type, member name. */
    private static final Set<Integer> KEPT_TAGS = Set.of(0x10, 0x12, 0x13, 0x21, 0x22, 0x23, 0x31, 0x32, 0x33, 0x34, 0x37, 0x44, 0x47, 0x48, 0x49, 0x4A);
    /** What these name belongs to the printer; makers give trays names of their own. */
    private static final Set<String> KEPT_NAMES = Set.of("printer-uri", "media-source", "media-source-supported", "sides-supported");
    private static final String JOB_NAME = "job-name";
    private static final int MARK_BYTES = 14;
    private static final Pattern MARK = Pattern.compile("yw[0-9a-f]{12}");

    @Override
    public byte[] sent(byte[] question) {
        return masked(question);
    }

    @Override
    public byte[] received(byte[] answer) {
        return masked(answer);
    }

    /** Messages come whole. */
    @Override
    public byte[] rest() {
        return new byte[0];
    }

    static boolean kept(IppFields.Field field) {
        return KEPT_TAGS.contains(field.tag()) || KEPT_NAMES.contains(field.name());
    }

    /** Our own mark at the end of a job's name; empty when the field is none. */
    static String mark(byte[] message, IppFields.Field field) {
        if (!field.name().equals(JOB_NAME) || field.length() < MARK_BYTES) {
            return "";
        }
        String end = new String(message, field.from() + field.length() - MARK_BYTES, MARK_BYTES, StandardCharsets.ISO_8859_1);
        return MARK.matcher(end).matches() ? end : "";
    }

    private static byte[] masked(byte[] message) {
        IppFields fields = IppFields.of(message);
        byte[] masked = Arrays.copyOf(Arrays.copyOf(message, fields.end()), message.length);
        for (IppFields.Field field : fields.fields()) {
            if (!kept(field)) {
                Arrays.fill(masked, field.from(), field.from() + field.length() - mark(message, field).length(), (byte) '*');
            }
        }
        return masked;
    }
}
