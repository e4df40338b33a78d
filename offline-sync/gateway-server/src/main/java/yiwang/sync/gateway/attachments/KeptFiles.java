package yiwang.sync.gateway.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.gateway.place.ContentFiles;

/**
 * Whole files whose new names a power cut could still take. Their bytes are safe: each part stays beside its file, as a second
 * name of the same bytes, until the folders were synced; a part that is found at a start gives its file the name again. So the
 * sync of a folder is paid once for many files, not by each.
 */
final class KeptFiles {

    private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);
    private static final int MOST = 1_024;

    private final ContentFiles content;
    private final Map<Path, Path> folders = new HashMap<>();
    private final Set<Path> over = new LinkedHashSet<>();

    KeptFiles(ContentFiles content) {
        this.content = content;
    }

    synchronized void kept(Path part, Path folder) {
        folders.put(part, folder);
    }

    /** The part's upload needs it no more: its row says complete, or it is given up. Told a second time, it goes at once: its name may be used again. */
    synchronized void drop(Path part) throws IOException {
        Path folder = folders.get(part);
        if (folder == null) {
            Files.deleteIfExists(part);
        } else if (over.add(part)) {
            if (over.size() % MOST == 0) {
                Thread.ofVirtual().name("settle-attachments").start(this::settleQuietly);
            }
        } else {
            force(folder);
            force(content.folder());
            remove(part);
        }
    }

    private void settleQuietly() {
        try {
            settle();
        } catch (IOException e) {
            LOG.warn("parts of whole attachments stay for now: {}", e.toString());
        }
    }

    /** Afterwards the names are as safe as the bytes, and parts that were only waiting for that are gone. */
    void settle() throws IOException {
        Set<Path> due;
        Set<Path> touched;
        synchronized (this) {
            due = Set.copyOf(over);
            touched = due.stream().map(folders::get).collect(Collectors.toSet());
        }
        for (Path folder : touched) {
            force(folder);
        }
        if (!touched.isEmpty()) {
            force(content.folder());
        }
        synchronized (this) {
            for (Path part : due) {
                if (over.contains(part)) {
                    remove(part);
                }
            }
        }
    }

    private void remove(Path part) throws IOException {
        Files.deleteIfExists(part);
        over.remove(part);
        folders.remove(part);
    }

    /** A part that outlived its upload's end. */
    void restore(Path part, String sha256) throws IOException {
        Path file = content.of(sha256);
        if (!Files.exists(file)) {
            if (!hash(part).equals(sha256)) {
                LOG.error("an attachment of {} bytes is not what its row says", Files.size(part));
                return;
            }
            LOG.info("an attachment gets back the name that a power cut took");
            Files.createDirectories(file.getParent());
            Files.createLink(file, part);
        }
        kept(part, file.getParent());
        drop(part);
    }

    /** A part that goes on, such as after a restored backup, must not be written into a file that others hold complete. */
    static void separate(Path part) throws IOException {
        if ((int) Files.getAttribute(part, "unix:nlink") > 1) {
            Path copy = part.resolveSibling(part.getFileName() + ".copy");
            Files.copy(part, copy, StandardCopyOption.REPLACE_EXISTING);
            force(copy);
            Files.move(copy, part, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static String hash(Path part) throws IOException {
        try (InputStream in = Files.newInputStream(part)) {
            return Hashing.of(in);
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
