package yiwang.device.serial.escpos;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.device.api.Consumable;
import yiwang.device.api.DeviceFault;

/**
 * How much of a roll is used, counted by ourselves because printers know no more than "near its end". Kept in a file beside the
 * station's other data; begins anew when paper is back after it was out or near its end. A file that cannot be written or read
 * costs the count and nothing else.
 */
final class RollCounter {

    private static final Logger LOG = LoggerFactory.getLogger(RollCounter.class);
    static final String PAPER = "ticket-paper";
    private static final long NEAR_END_SHARE = 20;

    private final Optional<Path> file;
    private final long rollMillimetres;
    private long used;
    private long tickets;
    private boolean ending;

    /** @param file empty = nothing is kept beyond this program's life */
    RollCounter(Optional<Path> file, long rollMillimetres) {
        this.file = file;
        this.rollMillimetres = rollMillimetres;
        file.filter(Files::exists).ifPresent(this::load);
    }

    void printed(long millimetres) {
        used += millimetres;
        tickets++;
        save();
    }

    /** What a status says of paper. */
    void seen(List<DeviceFault> faults) {
        boolean endingNow = faults.stream().anyMatch(fault -> fault.kind() == DeviceFault.Kind.PAPER_OUT || fault.kind() == DeviceFault.Kind.PAPER_NEAR_END);
        if (ending && !endingNow) {
            used = 0;
            tickets = 0;
        }
        if (ending != endingNow) {
            ending = endingNow;
            save();
        }
    }

    /** Somebody has put in a new roll, and no sensor has told. */
    void renewed() {
        used = 0;
        tickets = 0;
        ending = false;
        save();
    }

    long tickets() {
        return tickets;
    }

    Consumable paper(Consumable.Level sensed) {
        return new Consumable(PAPER, Consumable.Unit.MILLIMETRES, java.util.OptionalLong.of(Math.max(0, rollMillimetres - used)),
                java.util.OptionalLong.of(rollMillimetres / NEAR_END_SHARE), sensed);
    }

    private void load(Path path) {
        try {
            Properties kept = new Properties();
            kept.load(new StringReader(Files.readString(path)));
            used = Long.parseLong(kept.getProperty("used-mm", "0"));
            tickets = Long.parseLong(kept.getProperty("tickets", "0"));
            ending = Boolean.parseBoolean(kept.getProperty("ending", "false"));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The count of a paper roll cannot be read and begins anew: {}", e.getClass().getSimpleName());
        }
    }

    private void save() {
        if (file.isEmpty()) {
            return;
        }
        Path aside = file.get().resolveSibling(file.get().getFileName() + ".new");
        try {
            Files.write(aside, ("used-mm=" + used + "\ntickets=" + tickets + "\nending=" + ending + "\n").getBytes(StandardCharsets.US_ASCII));
            Files.move(aside, file.get(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("The count of a paper roll cannot be kept: {}", e.getClass().getSimpleName());
        }
    }
}
