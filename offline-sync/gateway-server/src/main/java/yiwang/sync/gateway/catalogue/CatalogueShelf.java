package yiwang.sync.gateway.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yiwang.sync.protocol.wire.Sha256;

/** The catalogue package in force: {@code catalogue.json} of the data folder when there is one, else the sample catalogue. */
public final class CatalogueShelf {

    private static final String SAMPLE = "/yiwang/sync/protocol/catalogue/sample-catalogue.json";
    private static final int ETAG_LENGTH = 32;
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,15})-(\\d{1,15})");

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

    /** @param range what the header {@code Content-Range} says of the bytes */
    public record Part(String range, byte[] bytes) { }

    /** Empty when all of it is to be given: no range is asked for, none that is here, or one of another catalogue. */
    public Optional<Part> part(String range, String ofEtag) {
        Matcher asked = RANGE.matcher(range == null ? "" : range);
        if (!asked.matches() || ofEtag != null && !ofEtag.equals(etag)) {
            return Optional.empty();
        }
        long from = Long.parseLong(asked.group(1));
        long to = Math.min(Long.parseLong(asked.group(2)), bytes.length - 1L);
        return from > to ? Optional.empty()
                : Optional.of(new Part("bytes " + from + "-" + to + "/" + bytes.length, Arrays.copyOfRange(bytes, (int) from, (int) to + 1)));
    }

    /** With its quotation marks, as it stands in the header. */
    public String etag() {
        return etag;
    }
}
