package yiwang.sync.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The fonts of all papers of one process: open once, keep, close at the end.
 *
 * <p>Opening only looks whether every file is there; a file is parsed when its first character comes up, so a station that
 * never meets a rare character never holds the large fonts. Parsed fonts are shared by all papers, one paper at a time.
 */
public final class PaperFonts implements AutoCloseable {

    /** Where Debian keeps fonts. */
    public static final Path DEBIAN = Path.of("/usr/share/fonts");

    private final List<Typeface> chain = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();

    /** @throws MissingFontException naming the Debian package of the first file that is not under {@code root} */
    public PaperFonts(Path root) {
        for (FontFile file : FontFile.values()) {
            if (!Files.isReadable(file.in(root))) {
                throw new MissingFontException(file.in(root), file.debianPackage());
            }
            chain.add(new Typeface(file, root));
        }
    }

    /** From {@link #DEBIAN}. */
    public PaperFonts() {
        this(DEBIAN);
    }

    List<Typeface> chain() {
        return chain;
    }

    ReentrantLock lock() {
        return lock;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            for (Typeface face : chain) {
                face.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }
}
