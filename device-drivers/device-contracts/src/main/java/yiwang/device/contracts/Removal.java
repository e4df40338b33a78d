package yiwang.device.contracts;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Removes a folder from its leaves up. */
final class Removal extends VanishingFiles {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.deleteIfExists(file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
        super.postVisitDirectory(folder, e);
        Files.deleteIfExists(folder);
        return FileVisitResult.CONTINUE;
    }
}
