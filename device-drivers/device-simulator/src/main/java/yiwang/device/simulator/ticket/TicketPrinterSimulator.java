package yiwang.device.simulator.ticket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import yiwang.device.simulator.SimulatedDevice;
import yiwang.device.simulator.port.SimulatedPort;
import yiwang.device.simulator.port.Wire;

/**
 * An ESC/POS roll printer as a program. While something stops its mechanism it goes on taking data and answering
 * DLE EOT, and prints what has waited once the fault is gone. All methods may be called from any thread.
 */
public final class TicketPrinterSimulator implements SimulatedDevice {

    /** Reading took so long that the line must have been silent. */
    private static final long WAITED_NANOS = 100_000;

    private final SimulatedPort port;
    private final Mechanism mechanism = new Mechanism();
    private final Deque<Order> waiting = new ArrayDeque<>();
    private final Set<PrinterCondition> conditions = EnumSet.noneOf(PrinterCondition.class);
    private final List<PrintedTicket> tickets = new ArrayList<>();
    private final BlockingQueue<PrintedTicket> fresh = new LinkedBlockingQueue<>();
    private final Set<Wire> listeners = new HashSet<>();
    private byte[] told = StatusAnswers.automatic(Set.of());
    private final List<String> unknownOrders = new ArrayList<>();
    private Set<Integer> answered = Set.of(1, 2, 3, 4);
    private byte[] noise = {};
    private volatile long nanosPerByte;
    private long bytesTaken;
    private int linesUntilPaperOut = Integer.MAX_VALUE;
    private int bytesUntilUnplug = Integer.MAX_VALUE;

    private TicketPrinterSimulator(SimulatedPort port) {
        this.port = port;
    }

    /**
     * @param link  {@code pty:PATH} or {@code tcp:PORT}, port 0 for a free one
     * @throws IllegalArgumentException with a sentence for people when the link is malformed
     * @throws IOException when the place cannot be had
     */
    public static TicketPrinterSimulator start(String link) throws IOException {
        TicketPrinterSimulator simulator = new TicketPrinterSimulator(SimulatedPort.of(link));
        simulator.port.plug(simulator::serve);
        return simulator;
    }

    public synchronized void set(PrinterCondition condition, boolean on) {
        if (on) {
            conditions.add(condition);
        } else {
            conditions.remove(condition);
        }
        work();
        tellListeners();
    }

    /** Cheap printers know some of the questions DLE EOT 1 to 4 only. */
    public synchronized void answerOnly(Set<Integer> questions) {
        answered = Set.copyOf(questions);
    }

    /** These bytes come before every answer: line noise, or status that nobody asked for. */
    public synchronized void noiseBeforeAnswers(byte... bytes) {
        noise = bytes.clone();
    }

    /** The roll ends after this many more lines. */
    public synchronized void runOutOfPaperAfter(int lines) {
        linesUntilPaperOut = mechanism.linesFed() + lines;
    }

    /** Pulls the cable when this many more bytes have come in. */
    public synchronized void unplugAfter(int bytes) {
        bytesUntilUnplug = bytes;
    }

    /** Takes bytes no faster than a line of this speed brings them (8N1: ten bits a byte), which pseudo-terminals do not. */
    public void lineSpeed(int baud) {
        nanosPerByte = 10_000_000_000L / baud;
    }

    /** Every byte that ever came in. */
    public synchronized long bytesTaken() {
        return bytesTaken;
    }

    /** Every ticket cut off so far. */
    public synchronized List<PrintedTicket> tickets() {
        return List.copyOf(tickets);
    }

    /** Takes the next ticket out of the slot, waiting for it if need be. */
    public Optional<PrintedTicket> takeTicket(Duration limit) throws InterruptedException {
        return Optional.ofNullable(fresh.poll(limit.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** Whether somebody asked for automatic status before the limit ended. */
    public synchronized boolean listened(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (listeners.isEmpty() && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
        }
        return !listeners.isEmpty();
    }

    /** Orders this printer does not know, in hex; a driver for it should leave this empty. */
    public synchronized List<String> unknownOrders() {
        return List.copyOf(unknownOrders);
    }

    /** {@code escpos:} and the place. */
    @Override
    public String address() {
        return "escpos:" + port.address();
    }

    @Override
    public void unplug() {
        port.unplug();
    }

    @Override
    public void replug() {
        try {
            port.plug(this::serve);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        port.close();
    }

    private void serve(Wire wire) throws IOException {
        OrderReader reader = new OrderReader(new CountingWire(wire));
        Optional<Order> order = reader.next();
        while (order.isPresent()) {
            if (order.get() instanceof Order.AutomaticStatus(boolean on)) {
                listen(wire, on);
            }
            answer(wire, receive(order.get()));
            order = reader.next();
        }
        listen(wire, false);
    }

    /** The first status comes at once. */
    private synchronized void listen(Wire wire, boolean on) {
        listeners.remove(wire);
        if (on && !conditions.contains(PrinterCondition.MUTE)) {
            listeners.add(wire);
            notifyAll();
            tell(wire);
        }
    }

    private void tellListeners() {
        byte[] now = StatusAnswers.automatic(conditions);
        if (!Arrays.equals(now, told)) {
            told = now;
            List.copyOf(listeners).forEach(this::tell);
        }
    }

    private void tell(Wire wire) {
        byte[] now = StatusAnswers.automatic(conditions);
        try {
            wire.write(now, 0, now.length);
        } catch (IOException e) {
            listeners.remove(wire);
        }
    }

    /** @return the byte to answer with, or -1 */
    private synchronized int receive(Order order) {
        boolean mute = conditions.contains(PrinterCondition.MUTE);
        switch (order) {
            case Order.RealTimeStatus(int n) -> {
                return mute || !answered.contains(n) ? -1 : StatusAnswers.realTime(n, conditions);
            }
            case Order.QueuedStatus s -> {
                return mute || stopped() ? -1 : StatusAnswers.queuedPaper(conditions);
            }
            case Order.Unknown(String hex) -> unknownOrders.add(hex);
            default -> {
                waiting.add(order);
                work();
            }
        }
        return -1;
    }

    private void work() {
        while (!waiting.isEmpty() && !stopped()) {
            PrintedTicket ticket = mechanism.carryOut(waiting.remove());
            if (ticket != null) {
                tickets.add(ticket);
                fresh.add(ticket);
            }
            if (mechanism.linesFed() >= linesUntilPaperOut) {
                linesUntilPaperOut = Integer.MAX_VALUE;
                conditions.add(PrinterCondition.PAPER_OUT);
                tellListeners();
            }
        }
    }

    private boolean stopped() {
        return conditions.stream().anyMatch(PrinterCondition::stops);
    }

    private void answer(Wire wire, int b) throws IOException {
        if (b >= 0) {
            byte[] bytes = withNoise((byte) b);
            wire.write(bytes, 0, bytes.length);
        }
    }

    private synchronized byte[] withNoise(byte answer) {
        byte[] bytes = Arrays.copyOf(noise, noise.length + 1);
        bytes[noise.length] = answer;
        return bytes;
    }

    private synchronized boolean lastByteBeforeUnplug() {
        bytesTaken++;
        if (bytesUntilUnplug == Integer.MAX_VALUE || --bytesUntilUnplug > 0) {
            return false;
        }
        bytesUntilUnplug = Integer.MAX_VALUE;
        return true;
    }

    /** Counts what comes in, and pulls the cable when it is time. */
    private final class CountingWire implements Wire {

        private final Wire cable;
        private long lineFreeAt = System.nanoTime();

        CountingWire(Wire cable) {
            this.cable = cable;
        }

        @Override
        public int read() throws IOException {
            long asked = System.nanoTime();
            int b = cable.read();
            long came = System.nanoTime();
            // A byte that lay there already came down the line behind the one before it, however late we look.
            lineFreeAt = (came - asked > WAITED_NANOS ? Math.max(lineFreeAt, came) : lineFreeAt) + nanosPerByte;
            while (nanosPerByte > 0 && System.nanoTime() < lineFreeAt) {
                LockSupport.parkNanos(lineFreeAt - System.nanoTime());
            }
            if (b >= 0 && lastByteBeforeUnplug()) {
                port.unplug();
                return -1;
            }
            return b;
        }

        @Override
        public void write(byte[] bytes, int from, int to) throws IOException {
            cable.write(bytes, from, to);
        }
    }
}
