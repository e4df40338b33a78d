package yiwang.sync.station.sync;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.client.SyncSettings;

/**
 * How this hall wants its line to be used, in {@value #FILE} of the data folder: {@code cap_bytes_per_second}, {@code metered},
 * {@code night} such as {@code 22:00-06:00}. Read again whenever the file has changed, so that a running counter follows it.
 * Safe for many threads.
 */
public final class LineSettings implements Supplier<SyncSettings> {

    public static final String FILE = "sync.properties";

    private static final Logger LOG = LoggerFactory.getLogger(LineSettings.class);
    private static final String CAP = "cap_bytes_per_second";
    private static final String METERED = "metered";
    private static final String NIGHT = "night";

    private final Path file;
    private FileTime read;
    private SyncSettings settings = SyncSettings.USUAL;

    public LineSettings(Path dataFolder) {
        this.file = dataFolder.resolve(FILE);
    }

    /** What cannot be read leaves the settings as they were, and is logged once. */
    @Override
    public synchronized SyncSettings get() {
        FileTime now = changed();
        if (now == null) {
            settings = SyncSettings.USUAL;
        } else if (!now.equals(read)) {
            try (Reader in = Files.newBufferedReader(file)) {
                settings = of(in);
            } catch (IOException | IllegalArgumentException | DateTimeException e) {
                LOG.warn("{} is not understood; the line is used as before", FILE, e);
            }
        }
        read = now;
        return settings;
    }

    /** Durable when this returns. */
    public synchronized void set(SyncSettings next) {
        Properties values = new Properties();
        values.setProperty(CAP, Long.toString(next.bytesPerSecond()));
        values.setProperty(METERED, Boolean.toString(next.metered()));
        next.night().ifPresent(night -> values.setProperty(NIGHT, night.from() + "-" + night.until()));
        Path fresh = file.resolveSibling(FILE + ".new");
        try {
            try (Writer out = Files.newBufferedWriter(fresh)) {
                values.store(out, null);
            }
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings = next;
        read = changed();
    }

    private FileTime changed() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            return read;
        }
    }

    private static SyncSettings of(Reader in) throws IOException {
        Properties values = new Properties();
        values.load(in);
        long cap = Long.parseLong(values.getProperty(CAP, "0").strip());
        if (cap < 0) {
            throw new IllegalArgumentException("a cap is 0 or more");
        }
        return new SyncSettings(cap, Boolean.parseBoolean(values.getProperty(METERED, "false").strip()),
                Optional.ofNullable(values.getProperty(NIGHT)).map(String::strip).filter(night -> !night.isEmpty()).map(LineSettings::night));
    }

    /** @param text such as {@code 22:00-06:00} @throws DateTimeException or IllegalArgumentException when it is not two times of day */
    public static SyncSettings.Night night(String text) {
        String[] ends = text.split("-");
        if (ends.length != 2) {
            throw new IllegalArgumentException("a night is two times of day with - between");
        }
        return new SyncSettings.Night(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
    }
}
