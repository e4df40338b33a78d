package yiwang.device.contracts;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** A folder for one private daemon; other users may look in, because such daemons drop their rights. */
final class PrivateFolder {

    private static final Duration REMOVAL_LIMIT = Duration.ofSeconds(10);

    private PrivateFolder() { }

    static Path create(String name) throws IOException {
        return openToAll(Files.createTempDirectory(name));
    }

    static Path openToAll(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Removes it with everything in it; a daemon's last child may still be writing its last file. */
    static void delete(Path folder) {
        IOException[] last = {new IOException(folder + " is still there")};
        try {
            Wait.until(REMOVAL_LIMIT, "nobody to write into " + folder + " any more", () -> {
                try {
                    Files.walkFileTree(folder, new Removal());
                } catch (IOException e) {
                    last[0] = e;
                }
                return Files.notExists(folder);
            });
        } catch (IllegalStateException e) {
            e.addSuppressed(last[0]);
            throw e;
        }
    }

    /** The readable files below it; one that vanishes while we look is not there. */
    static Map<Path, byte[]> contents(Path folder, Path except) throws IOException {
        Map<Path, byte[]> contents = new TreeMap<>();
        Files.walkFileTree(folder, new VanishingFiles() {
            @Override
            public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
                return inside.equals(except) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && Files.isReadable(file)) {
                    try {
                        contents.put(file, Files.readAllBytes(file));
                    } catch (NoSuchFileException e) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return contents;
    }
}
