package yiwang.sync.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The database as it was before its form was changed, kept beside it until the next change: {@code station.db.before-3}. */
final class SchemaBackup {

    private static final String MARK = ".before-";
    private static final long LEFT = 1024 * 1024;

    private SchemaBackup() { }

    /** The log must have been moved home, and nobody may write. @param newest  number of the form it is about to get */
    static void make(Path database, int newest) throws IOException {
        Path folder = database.getParent();
        long missing = Files.size(database) + LEFT - folder.toFile().getUsableSpace();
        if (missing > 0) {
            throw StoreFault.noRoomForBackup(missing);
        }
        Path backup = folder.resolve(database.getFileName() + MARK + newest);
        Path aside = folder.resolve(backup.getFileName() + ".new");
        Files.copy(database, aside, StandardCopyOption.REPLACE_EXISTING);
        DurableFiles.force(aside);
        DurableFiles.publish(aside, backup);
        try (DirectoryStream<Path> older = Files.newDirectoryStream(folder, database.getFileName() + MARK + "*")) {
            for (Path one : older) {
                if (!one.equals(backup)) {
                    Files.delete(one);
                }
            }
        }
    }
}
