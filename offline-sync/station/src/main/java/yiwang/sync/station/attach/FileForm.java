package yiwang.sync.station.attach;

import java.util.Arrays;
import java.util.Optional;

/** The forms of file a material may have, told apart by their bytes and never by their name. */
enum FileForm {
    PNG("image/png", bytes(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A), bytes('I', 'E', 'N', 'D'), "png"),
    JPEG("image/jpeg", bytes(0xFF, 0xD8, 0xFF), bytes(0xFF, 0xD9), "jpg", "jpeg"),
    PDF("application/pdf", bytes('%', 'P', 'D', 'F', '-'), bytes('%', '%', 'E', 'O', 'F'), "pdf");

    /** How many bytes from the start and from the end are enough to tell. A PDF's end mark stands within its last KiB. */
    static final int HEAD = 8;
    static final int TAIL = 1024;

    private final String mediaType;
    private final byte[] start;
    private final byte[] end;
    private final String[] extensions;

    FileForm(String mediaType, byte[] start, byte[] end, String... extensions) {
        this.mediaType = mediaType;
        this.start = start;
        this.end = end;
        this.extensions = extensions;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileForm> ofHead(byte[] head) {
        return Arrays.stream(values()).filter(form -> startsWith(head, form.start)).findFirst();
    }

    /** The form that a file's name promises, if its extension is one of ours. */
    static Optional<FileForm> ofName(String filename) {
        int dot = filename.lastIndexOf('.');
        String extension = filename.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
        return dot < 0 ? Optional.empty() : Arrays.stream(values()).filter(form -> Arrays.asList(form.extensions).contains(extension)).findFirst();
    }

    /** True when the end mark stands in the tail: the file is not cut off. */
    boolean endsProperly(byte[] tail) {
        for (int at = tail.length - end.length; at >= 0; at--) {
            if (Arrays.equals(tail, at, at + end.length, end, 0, end.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] head, byte[] start) {
        return head.length >= start.length && Arrays.equals(head, 0, start.length, start, 0, start.length);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
