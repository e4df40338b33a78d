package yiwang.sync.client;

/** What came of asking for the catalogue. */
sealed interface CatalogueAnswer {

    /** The one held is the newest. */
    record Same() implements CatalogueAnswer { }

    /** Checked against its ETag. */
    record Whole(byte[] bytes) implements CatalogueAnswer { }

    /** @param etag of the whole; @param from offset of these bytes in it; @param total bytes of the whole */
    record Part(String etag, long from, byte[] bytes, long total) implements CatalogueAnswer { }
}
