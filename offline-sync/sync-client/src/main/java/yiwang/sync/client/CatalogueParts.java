package yiwang.sync.client;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * The catalogue in force as far as it came down: what came over before a cut does not come again, whichever pass it was. Pieces
 * grow while they arrive and shrink with each cut, so that any line brings some. Of one thread.
 */
final class CatalogueParts {

    static final int FIRST = 32 * 1024;
    private static final int SMALLEST = 1024;
    private static final int LARGEST = 1024 * 1024;
    private static final int LARGEST_WHOLE = 32 * 1024 * 1024;

    private final ByteArrayOutputStream come = new ByteArrayOutputStream();
    private String etag = "";
    private int size = FIRST;

    /** @return where to go on with this catalogue; another one begins at its beginning */
    int from(String wanted) {
        if (!wanted.equals(etag)) {
            etag = wanted;
            come.reset();
        }
        return come.size();
    }

    int size() {
        return size;
    }

    /** @return the whole, when this was its last part; a failure when it does not go on where the others end, or is not what its ETag says */
    Answer<Optional<byte[]>> add(CatalogueAnswer.Part part) {
        if (!part.etag().equals(etag) || part.from() != come.size() || part.total() > LARGEST_WHOLE) {
            return begunAnew();
        }
        come.writeBytes(part.bytes());
        size = Math.min(LARGEST, 2 * size);
        if (come.size() < part.total()) {
            return new Answer.Got<>(Optional.empty());
        }
        byte[] whole = come.toByteArray();
        come.reset();
        return CatalogueEtag.of(whole).equals(etag) ? new Answer.Got<>(Optional.of(whole)) : begunAnew();
    }

    private <T> Answer<T> begunAnew() {
        come.reset();
        return Answer.failed(FailureKind.NOT_A_GATEWAY);
    }

    /** @return false when a piece cannot be smaller */
    boolean cut() {
        boolean smaller = size > SMALLEST;
        size = Math.max(SMALLEST, size / 4);
        return smaller;
    }
}
