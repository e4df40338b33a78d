package yiwang.console.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.device.runtime.AtomicFile;
import yiwang.device.runtime.DeviceSlot;

/** Who tried which device when, and how it went: one line each, separated by tabs, the last 600. */
public final class TrialLog {

    private static final Logger LOG = LoggerFactory.getLogger(TrialLog.class);
    private static final int MOST = 600;

    private final Path file;

    public TrialLog(Path file) {
        this.file = file;
    }

    /** Newest first. A line that cannot be read is left out. */
    public synchronized List<TrialEntry> all() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file).stream().map(TrialLog::entry).flatMap(Optional::stream).toList().reversed() : List.of();
    }

    public synchronized void add(TrialEntry entry) throws IOException {
        List<String> lines = new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
        lines.add(line(entry));
        AtomicFile.write(file, lines.subList(Math.max(0, lines.size() - MOST), lines.size()));
    }

    private static String line(TrialEntry entry) {
        return String.join("\t", entry.at().toString(), plain(entry.who()), entry.slot().key(), entry.occasion().name(), entry.verdict().name(),
                Long.toString(entry.took().toMillis()), plain(entry.evidence()));
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private static Optional<TrialEntry> entry(String line) {
        String[] parts = line.split("\t", -1);
        try {
            return Optional.of(new TrialEntry(Instant.parse(parts[0]), parts[1], DeviceSlot.parse(parts[2]), TrialEntry.Occasion.valueOf(parts[3]), Verdict.valueOf(parts[4]),
                    Duration.ofMillis(Long.parseLong(parts[5])), parts[6]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            LOG.warn("a line of the trials' log is left out");
            return Optional.empty();
        }
    }
}
