package yiwang.cli.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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

    /** What stands in the file, written piece by piece. */
    @FunctionalInterface
    public interface Content {
        /** @return false when there is nothing worth keeping: then there is no file */
        boolean writeTo(OutputStream out) throws IOException;
    }

    public void write(byte[] bytes) {
        write(out -> {
            out.write(bytes);
            return true;
        });
    }

    public void write(Content content) {
        Path aside = path.resolveSibling("." + path.getFileName() + "." + ProcessHandle.current().pid());
        boolean special = Files.exists(path) && !Files.isRegularFile(path);
        try {
            try {
                boolean keep;
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(special ? path : aside))) {
                    keep = content.writeTo(out);
                }
                if (keep && !special) {
                    Files.move(aside, path, StandardCopyOption.REPLACE_EXISTING);
                }
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
