package yiwang.sync.gateway.place;

import java.nio.file.Path;

/** Where whole attachments lie in a gateway's folder: by their SHA-256, in 256 folders. */
public record ContentFiles(Path data) {

    private static final int FOLDER_DIGITS = 2;

    public Path of(String sha256) {
        return folder().resolve(sha256.substring(0, FOLDER_DIGITS)).resolve(sha256);
    }

    public Path folder() {
        return data.resolve("content");
    }
}
