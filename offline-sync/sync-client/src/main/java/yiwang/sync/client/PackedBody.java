package yiwang.sync.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Records as they travel to a gateway that unpacks. */
final class PackedBody {

    static final String ENCODING = "gzip";
    /** More takes twice the time for a twentieth less. */
    private static final int LEVEL = 4;

    private PackedBody() { }

    static byte[] of(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (GZIPOutputStream gzip = new Levelled(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toByteArray();
    }

    private static final class Levelled extends GZIPOutputStream {

        private Levelled(ByteArrayOutputStream out) throws IOException {
            super(out, 16 * 1024);
            def.setLevel(LEVEL);
        }
    }
}
