package yiwang.device.nativecard.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The working folder of a maker's library: in memory where the system has such a place, for its owner only. Libraries leave
 * the last citizen there ({@code wz.txt}, {@code zp.bmp}); so it is wiped after every read and with every end of a process.
 */
public final class RamFolder {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final Pattern NAME = Pattern.compile("yiwang-card-(\\d+)-.*");

    private RamFolder() { }

    /** Named after the process that owns it, so that a later one can tell what was left behind. */
    public static Path create() throws IOException {
        return Files.createTempDirectory(place(), "yiwang-card-" + ProcessHandle.current().pid() + "-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** Removes the folders of drivers that are no longer alive: for the case that driver and library died together. */
    public static void sweep() throws IOException {
        List<Path> all;
        try (Stream<Path> there = Files.list(place())) {
            all = there.filter(folder -> abandoned(folder.getFileName().toString())).toList();
        }
        for (Path folder : all) {
            remove(folder);
        }
    }

    private static boolean abandoned(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() && matcher.group(1).length() < 18 && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty();
    }

    /** Overwrites and deletes everything in the folder; follows no links. */
    public static void wipe(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(folder)) {
            deepestFirst = tree.filter(path -> !path.equals(folder)).sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                overwrite(path);
            }
            Files.deleteIfExists(path);
        }
    }

    public static void remove(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            wipe(folder);
            Files.deleteIfExists(folder);
        }
    }

    private static void overwrite(Path file) throws IOException {
        long left = Files.size(file);
        byte[] zeros = new byte[4096];
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
            while (left > 0) {
                int now = (int) Math.min(left, zeros.length);
                out.write(zeros, 0, now);
                left -= now;
            }
        }
    }

    private static Path place() {
        return Files.isWritable(MEMORY) ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
    }
}
