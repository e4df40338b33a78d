package yiwang.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.device.contracts.PrivateCups;
import yiwang.device.contracts.PrivateSaned;
import yiwang.device.simulator.idcard.IdCardSimulator;
import yiwang.device.simulator.ticket.TicketPrinterSimulator;
import yiwang.sync.station.Station;
import yiwang.sync.station.Stations;

/**
 * A hall on one machine: centre, counter and kiosk with their devices, each a program that speaks the true protocol.
 * Everything it starts ends with it, also when this process is ended by a signal.
 */
public final class DemoHall implements AutoCloseable {

    public static final String HALL = "青溪县政务服务中心";
    private static final Logger LOG = LoggerFactory.getLogger(DemoHall.class);
    private static final String QUEUE = "Counter";
    private static final int END_LIMIT_SECONDS = 10;

    private final Path folder;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;
    private Centre centre;
    private IdCardSimulator counterReader;
    private IdCardSimulator kioskReader;
    private TicketPrinterSimulator tickets;
    private Optional<PrivateCups> printing = Optional.empty();

    private DemoHall(Path folder) {
        this.folder = folder;
    }

    /** @param printPort port for the private print service; empty = no document printer */
    public static DemoHall start(Path folder, Optional<Integer> printPort, Clock clock) throws IOException {
        DemoHall hall = new DemoHall(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(hall::close, "close-hall"));
        try {
            hall.open(printPort, clock);
            return hall;
        } catch (IOException | RuntimeException e) {
            hall.close();
            throw e;
        }
    }

    private void open(Optional<Integer> printPort, Clock clock) throws IOException {
        Files.createDirectories(folder);
        centre = started(Centre.open(folder.resolve("centre"), clock));
        counterReader = started(IdCardSimulator.start("pty:" + folder.resolve("counter-reader")));
        kioskReader = started(IdCardSimulator.start("pty:" + folder.resolve("kiosk-reader")));
        tickets = started(TicketPrinterSimulator.start("tcp:0"));
        PrivateSaned scanner = started(PrivateSaned.start());
        if (printPort.isPresent()) {
            printing = Optional.of(started(PrivateCups.start(printPort.get())));
            printing.get().addQueue(QUEUE);
        }
        enrol("柳湾村代办点", counter(), clock);
        enrol("大厅 1 号机", kiosk(), clock);
        Files.writeString(counterDevices(), "card=" + counterReader.address() + "\nscanner=sane:127.0.0.1:" + scanner.port() + "/test:0\n"
                + (printing.isPresent() ? "documents=queue:" + QUEUE + "\n" : ""));
        Files.writeString(kioskDevices(), "card=" + kioskReader.address() + "\ntickets=" + tickets.address() + "\n");
    }

    private void enrol(String name, Path data, Clock clock) throws IOException {
        switch (Stations.enrol(data, centre.url(), centre.enrolCode(name, HALL), clock)) {
            case Station.Opening.Open(var station) -> station.close();
            case Station.Opening.Refused(var problem) -> throw new IOException(problem.code() + ": " + problem.sentence());
        }
    }

    public Centre centre() {
        return centre;
    }

    public IdCardSimulator counterReader() {
        return counterReader;
    }

    public IdCardSimulator kioskReader() {
        return kioskReader;
    }

    public TicketPrinterSimulator tickets() {
        return tickets;
    }

    public Optional<PrivateCups> printing() {
        return printing;
    }

    public Path folder() {
        return folder;
    }

    public Path counter() {
        return folder.resolve("counter");
    }

    public Path kiosk() {
        return folder.resolve("kiosk");
    }

    public Path counterDevices() {
        return counter().resolve("devices.properties");
    }

    public Path kioskDevices() {
        return kiosk().resolve("devices.properties");
    }

    /** A program beside this one, which ends before the hall does. */
    Process accompaniedBy(Process program) {
        started(() -> {
            program.destroy();
            if (!program.waitFor(END_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                program.destroyForcibly();
            }
        });
        return program;
    }

    private synchronized <T extends AutoCloseable> T started(T part) {
        if (closed) {
            end(part);
            throw new IllegalStateException("演示正在结束");
        }
        started.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            end(started.pop());
        }
    }

    private static void end(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("a part of the demonstration did not end cleanly", e);
        }
    }
}
