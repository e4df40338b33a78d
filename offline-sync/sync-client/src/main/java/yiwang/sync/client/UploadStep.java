package yiwang.sync.client;

import okhttp3.HttpUrl;

/** Where one request of an upload has led. */
sealed interface UploadStep {

    /** The gateway holds this many bytes durably. @param ahead a piece may be sent before the one in front of it is answered */
    record At(HttpUrl url, long offset, boolean ahead) implements UploadStep { }

    /** The piece did not go on where the gateway stands, or another request has taken over. */
    record Elsewhere() implements UploadStep { }

    record Complete() implements UploadStep { }

    /** Complete at a hub, which passes it on. */
    record Held(HttpUrl url) implements UploadStep { }

    /** What was begun is of no use. */
    record Restart(Failure failure) implements UploadStep { }

    /** The piece arrived as another one than had left; nothing of it counts. */
    record Damaged(Failure failure) implements UploadStep { }

    record Failed(Failure failure) implements UploadStep { }
}
