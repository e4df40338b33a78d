package yiwang.sync.gateway.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import yiwang.sync.protocol.wire.Sha256;

/** The catalogue package in force: {@code catalogue.json} of the data folder when there is one, else the sample catalogue. */
public final class CatalogueShelf {

    private static final String SAMPLE = "/yiwang/sync/protocol/catalogue/sample-catalogue.json";
    private static final int ETAG_LENGTH = 32;

    private final byte[] bytes;
    private final String etag;

    private CatalogueShelf(byte[] bytes) {
        this.bytes = bytes;
        this.etag = "\"" + Sha256.hex(bytes).substring(0, ETAG_LENGTH) + "\"";
    }

    public static CatalogueShelf open(Path data) throws IOException {
        Path own = data.resolve("catalogue.json");
        if (Files.exists(own)) {
            return new CatalogueShelf(Files.readAllBytes(own));
        }
        try (InputStream sample = CatalogueShelf.class.getResourceAsStream(SAMPLE)) {
            if (sample == null) {
                throw new IOException("neither " + own + " nor the sample catalogue is there");
            }
            return new CatalogueShelf(sample.readAllBytes());
        }
    }

    /** A package that came from elsewhere. */
    public static CatalogueShelf of(byte[] bytes) {
        return new CatalogueShelf(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** With its quotation marks, as it stands in the header. */
    public String etag() {
        return etag;
    }
}
