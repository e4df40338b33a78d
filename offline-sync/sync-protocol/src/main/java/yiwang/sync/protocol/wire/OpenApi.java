package yiwang.sync.protocol.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The contract itself: an OpenAPI 3.1 document, served at {@link WirePaths#OPENAPI}. */
public final class OpenApi {

    private OpenApi() { }

    /** JSON, UTF-8. */
    public static byte[] bytes() {
        try (InputStream in = OpenApi.class.getResourceAsStream("openapi.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
