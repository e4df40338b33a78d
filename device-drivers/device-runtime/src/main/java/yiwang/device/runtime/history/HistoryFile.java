package yiwang.device.runtime.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.runtime.AtomicFile;
import yiwang.device.runtime.DeviceSlot;

/**
 * The history as lines of text, at most 600 a device: {@code TIME SLOT STATE [FAULT...]} and {@code TIME SLOT left NUMBER SUPPLY}.
 * STATE is {@code -} where nobody looked any more. A line that cannot be read is left out.
 */
record HistoryFile(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryFile.class);
    private static final String NOBODY = "-";
    private static final String LEFT = "left";

    /** A history makes no folder: one that appears by itself would look like a station. */
    boolean hasFolder() {
        return Files.isDirectory(path.toAbsolutePath().getParent());
    }

    Map<DeviceSlot, DeviceHistory> read() {
        Map<DeviceSlot, DeviceHistory> histories = new TreeMap<>();
        try {
            if (Files.exists(path)) {
                for (String line : Files.readAllLines(path)) {
                    line(line, histories);
                }
            }
        } catch (IOException e) {
            LOG.warn("the devices' history cannot be read: {}", e.toString());
        }
        return histories;
    }

    private static void line(String line, Map<DeviceSlot, DeviceHistory> histories) {
        String[] words = line.split(" ", 5);
        try {
            Instant at = Instant.parse(words[0]);
            DeviceSlot slot = DeviceSlot.parse(words[1]);
            DeviceHistory known = histories.getOrDefault(slot, DeviceHistory.EMPTY);
            histories.put(slot, words[2].equals(LEFT) ? known.with(new SupplyEntry(at, words[4], Long.parseLong(words[3]))) : known.with(entry(at, line.split(" "))));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            LOG.warn("a line of the devices' history is left out");
        }
    }

    private static StatusEntry entry(Instant at, String[] words) {
        return words[2].equals(NOBODY) ? StatusEntry.nobodyLooks(at) : new StatusEntry(at, Optional.of(DeviceStatus.State.valueOf(words[2])),
                Arrays.stream(words).skip(3).map(DeviceFault.Kind::valueOf).toList());
    }

    void write(Map<DeviceSlot, DeviceHistory> histories) throws IOException {
        List<String> lines = new ArrayList<>();
        histories.forEach((slot, history) -> {
            for (StatusEntry entry : history.entries()) {
                StringBuilder line = new StringBuilder(entry.at() + " " + slot + " " + entry.state().map(Enum::name).orElse(NOBODY));
                entry.faults().forEach(fault -> line.append(' ').append(fault.name()));
                lines.add(line.toString());
            }
            history.supplies().forEach(supply -> lines.add(supply.at() + " " + slot + " " + LEFT + " " + supply.left() + " " + supply.name()));
        });
        AtomicFile.write(path, lines);
    }
}
