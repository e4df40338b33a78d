package yiwang.device.scanning.sane;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import yiwang.device.api.ScanSettings;

/** All that a saned says while two small pages come from its feeder, written from the standard. */
final class SmallConversation {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private SmallConversation() { }

    static byte[] control() throws IOException {
        SmallConversation said = new SmallConversation();
        said.words(0, 1 << 24 | 3);
        said.words(0, 7, 0);
        said.words(3);
        said.words(0).text("mode").text("").text("").words(3, 0, 8, 5, 3, 3).text("Color").text("Gray").words(0);
        said.words(0).text("resolution").text("").text("").words(1, 4, 4, 5, 2, 3, 2, 75, 150);
        said.words(0).text("source").text("").text("").words(3, 0, 8, 5, 3, 3).text("Glass").text("ADF").words(0);
        said.words(0, 0, 3, 8, 4).raw("ADF\0").words(0);
        said.words(0, 0, 3, 8, 5).raw("Gray\0").words(0);
        said.words(0, 0, 1, 4, 1, 75, 0);
        for (int page = 0; page < 2; page++) {
            said.words(0, 5000, 0x4321, 0);
            said.words(0, 0, 1, 8, 8, 4, 8);
        }
        said.words(7, 0, 0, 0);
        said.words(0, 0);
        return said.bytes.toByteArray();
    }

    /** Eight dots by four lines in two records. */
    static byte[] page() throws IOException {
        SmallConversation data = new SmallConversation();
        data.words(20).raw("abcdefghijklmnopqrst").words(12).raw("uvwxyz012345").words(-1).raw("\5");
        return data.bytes.toByteArray();
    }

    static int pages(byte[] control, byte[] page, ScanSettings settings) throws IOException, InterruptedException {
        int[] pages = {0};
        new SaneScan(lines(control, page)).scan("s", settings, raw -> ++pages[0] > 0);
        return pages[0];
    }

    static SaneLines lines(byte[] control, byte[] page) {
        return new SaneLines() {
            @Override
            public InputStream in() {
                return new ByteArrayInputStream(control);
            }

            @Override
            public OutputStream out() {
                return OutputStream.nullOutputStream();
            }

            @Override
            public InputStream data(int port) {
                return new ByteArrayInputStream(page);
            }

            @Override
            public void close() {
                // Bytes in memory need no closing.
            }
        };
    }

    private SmallConversation words(int... words) throws IOException {
        for (int word : words) {
            out.writeInt(word);
        }
        return this;
    }

    private SmallConversation text(String text) throws IOException {
        return words(text.length() + 1).raw(text + "\0");
    }

    private SmallConversation raw(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }
}
