package yiwang.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that a command writes: whole or not at all. */
public record OutputFile(Path path) {

    /** Before work is done that only the file would show. */
    public OutputFile {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(path) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw unwritable(path);
        }
    }

    public void write(byte[] bytes) {
        Path aside = path.resolveSibling("." + path.getFileName() + "." + ProcessHandle.current().pid());
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                Files.write(path, bytes);
                return;
            }
            try {
                Files.write(aside, bytes);
                Files.move(aside, path, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw unwritable(path);
        }
    }

    private static Stop unwritable(Path path) {
        return new Stop(ExitCode.NOT_SAVED, "output_unwritable", "文件写不进去，请检查路径、权限和磁盘：" + path);
    }
}
