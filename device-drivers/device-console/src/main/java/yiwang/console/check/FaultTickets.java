package yiwang.console.check;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.device.runtime.AtomicFile;
import yiwang.device.runtime.DeviceSlot;

/** Fault tickets as files, {@code device-faults/GD0001.txt}: one field a line, readable by anybody who mends. One open ticket a device. */
public final class FaultTickets {

    private static final Logger LOG = LoggerFactory.getLogger(FaultTickets.class);

    private final Path folder;
    private final Clock clock;

    public FaultTickets(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The device's open ticket, or a new one. */
    public synchronized FaultTicket open(DeviceSlot slot, String name, String words, String code, String who) throws IOException {
        Optional<FaultTicket> known = openFor(slot);
        if (known.isPresent()) {
            return known.get();
        }
        FaultTicket ticket = new FaultTicket("GD%04d".formatted(files().size() + 1), clock.instant(), slot.key(), name, words, code, who, Optional.empty());
        write(ticket);
        return ticket;
    }

    /** The device works again. */
    public synchronized void mended(DeviceSlot slot) throws IOException {
        Optional<FaultTicket> known = openFor(slot);
        if (known.isPresent()) {
            FaultTicket old = known.get();
            write(new FaultTicket(old.number(), old.opened(), old.device(), old.name(), old.words(), old.code(), old.who(), Optional.of(clock.instant())));
        }
    }

    /** Newest first. */
    public synchronized List<FaultTicket> all() throws IOException {
        List<FaultTicket> tickets = new ArrayList<>();
        for (Path file : files()) {
            read(file).ifPresent(tickets::add);
        }
        return tickets.reversed();
    }

    private Optional<FaultTicket> openFor(DeviceSlot slot) throws IOException {
        return all().stream().filter(FaultTicket::open).filter(ticket -> ticket.device().equals(slot.key())).findFirst();
    }

    private void write(FaultTicket ticket) throws IOException {
        List<String> lines = new ArrayList<>(List.of("number=" + ticket.number(), "opened=" + ticket.opened(), "device=" + ticket.device(), "name=" + plain(ticket.name()),
                "words=" + plain(ticket.words()), "code=" + plain(ticket.code()), "who=" + plain(ticket.who())));
        ticket.closed().ifPresent(at -> lines.add("closed=" + at));
        AtomicFile.write(folder.resolve(ticket.number() + ".txt"), lines);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\\\]", " ");
    }

    private static Optional<FaultTicket> read(Path file) throws IOException {
        Properties fields = new Properties();
        try {
            fields.load(new StringReader(Files.readString(file)));
            return Optional.of(new FaultTicket(fields.getProperty("number", ""), Instant.parse(fields.getProperty("opened", "")), fields.getProperty("device", ""),
                    fields.getProperty("name", ""), fields.getProperty("words", ""), fields.getProperty("code", ""), fields.getProperty("who", ""),
                    Optional.ofNullable(fields.getProperty("closed")).map(Instant::parse)));
        } catch (DateTimeException | IllegalArgumentException e) {
            LOG.warn("a fault ticket cannot be read and is left out: {}", file.getFileName());
            return Optional.empty();
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("GD\\d{4,}\\.txt")).sorted().toList();
        }
    }
}
