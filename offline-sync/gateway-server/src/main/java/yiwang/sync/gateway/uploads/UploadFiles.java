package yiwang.sync.gateway.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import yiwang.sync.protocol.wire.Sha256;

/** Parts under {@code uploads/}, whole files under {@code content/} by their SHA-256. */
final class UploadFiles {

    private static final int BUFFER = 64 * 1024;

    private final Path parts;
    private final Path content;

    UploadFiles(Path data) throws IOException {
        this.parts = Files.createDirectories(data.resolve("uploads"));
        this.content = Files.createDirectories(data.resolve("content"));
    }

    FileChannel openPart(String id) throws IOException {
        return FileChannel.open(part(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    String hashOfPart(String id) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(part(id))) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Gives a forced part its final name as well; the part stays until its row says complete, so a crash between loses
     * nothing. What lies under the name without a row is left from such a crash and gives way.
     */
    void keep(String id, String sha256) throws IOException {
        Path folder = content.resolve(sha256.substring(0, 2));
        boolean fresh = !Files.isDirectory(folder);
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve(sha256));
        Files.createLink(folder.resolve(sha256), part(id));
        force(folder);
        if (fresh) {
            force(content);
        }
    }

    void dropPart(String id) throws IOException {
        Files.deleteIfExists(part(id));
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path part(String id) {
        return parts.resolve(id + ".part");
    }
}
