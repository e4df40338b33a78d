package yiwang.sync.client;

import okhttp3.HttpUrl;

/** Where one request of an upload has led. */
sealed interface UploadStep {

    /** The gateway holds this many bytes durably. */
    record At(HttpUrl url, long offset) implements UploadStep { }

    record Complete() implements UploadStep { }

    /** Complete at a hub, which passes it on. */
    record Held(HttpUrl url) implements UploadStep { }

    /** What was begun is of no use. */
    record Restart(Failure failure) implements UploadStep { }

    /** The piece arrived as another one than had left; nothing of it counts. */
    record Damaged(Failure failure) implements UploadStep { }

    record Failed(Failure failure) implements UploadStep { }
}
