package yiwang.device.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Indirect objects of a PDF, one behind the other, and the table of their places. */
final class PdfObjects {

    private final OutputStream out;
    private final Map<Integer, Long> places = new TreeMap<>();
    private long written;

    PdfObjects(OutputStream out) {
        this.out = out;
    }

    /** Four bytes above 127 tell every program on the way that this is not text. */
    void header() throws IOException {
        text("%PDF-1.7\n%");
        bytes(new byte[] {(byte) 0xE4, (byte) 0xB8, (byte) 0x80, (byte) 0xE7});
        text("\n");
    }

    void object(int number, String content) throws IOException {
        places.put(number, written);
        text(number + " 0 obj\n" + content + "\nendobj\n");
    }

    void stream(int number, String dictionary, byte[] content) throws IOException {
        places.put(number, written);
        text(number + " 0 obj\n<< " + dictionary + " /Length " + content.length + " >>\nstream\n");
        bytes(content);
        text("\nendstream\nendobj\n");
    }

    /** The numbers have to run from 1 without a hole. */
    void trailer(String entries) throws IOException {
        long start = written;
        text("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
        for (long place : places.values()) {
            text(String.format(Locale.ROOT, "%010d 00000 n \n", place));
        }
        text("trailer\n<< /Size " + (places.size() + 1) + " " + entries + " >>\nstartxref\n" + start + "\n%%EOF\n");
        out.flush();
    }

    private void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void bytes(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }
}
