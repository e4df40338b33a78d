package yiwang.sync.client;

import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** A tus 1.0 server that files are brought to. Safe for many threads. */
interface UploadPlace {

    /** Where uploads are created. */
    HttpUrl uploads();

    /** Sends a request that is complete but for what proves the caller's name. */
    Answer<Reply> call(Request request);

    /** An address that the server gave, when it is one of its own: another host's word for it is not followed. */
    Optional<HttpUrl> own(String address);

    /** The address that the upload of such a file will have, where the server takes pieces of it before its creation is answered. */
    default Optional<HttpUrl> named(String sha256, long size) {
        return Optional.empty();
    }

    /** Whether this answer to a request about the finished upload proves that the server holds the file. */
    boolean proves(Reply reply, String sha256, long size);

    /** Whether it proves that a hub holds the file and passes it on. */
    default boolean isHeld(Reply reply, String sha256, long size) {
        return false;
    }
}
