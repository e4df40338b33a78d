package yiwang.sync.client;

import okhttp3.Request;

/** What carries a request to whoever answers it, and the answer back. Safe for many threads. */
interface Wire {

    Answer<Reply> call(Request request);

    /** Ends the calls under way; later ones fail at once. */
    void close();

    /** From the next connection on; of no matter to a wire without TLS. */
    default void use(StationTls tls) { }
}
