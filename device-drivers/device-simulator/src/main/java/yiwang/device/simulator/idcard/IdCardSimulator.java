package yiwang.device.simulator.idcard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import yiwang.device.simulator.SimulatedDevice;
import yiwang.device.simulator.port.SimulatedPort;
import yiwang.device.simulator.port.Wire;

/** A resident card reader (GA/T 467 module) as a program. All methods may be called from any thread. */
public final class IdCardSimulator implements SimulatedDevice {

    private final SimulatedPort port;
    private final ReaderModule module = new ReaderModule();
    private final FaultPlan faults = new FaultPlan();
    private final List<ReaderCommand> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger bytesUntilUnplug = new AtomicInteger(Integer.MAX_VALUE);
    private volatile ModulePace pace = ModulePace.AT_ONCE;
    private final CountDownLatch closed = new CountDownLatch(1);

    private IdCardSimulator(SimulatedPort port) {
        this.port = port;
    }

    /**
     * @param link  {@code pty:PATH} or {@code tcp:PORT}, port 0 for a free one
     * @throws IllegalArgumentException with a sentence for people when the link is malformed
     * @throws IOException when the place cannot be had
     */
    public static IdCardSimulator start(String link) throws IOException {
        IdCardSimulator simulator = new IdCardSimulator(SimulatedPort.of(link));
        simulator.port.plug(simulator::serve);
        return simulator;
    }

    /** Lays a card on the reader; one that lies there already is taken away. */
    public void putOn(CardImage card) {
        module.putOn(card);
    }

    public void lift() {
        module.lift();
    }

    /** Most real modules find a card only once until it leaves the field; off unless asked for. */
    public void findCardOnlyOncePerPresentation(boolean once) {
        module.oncePerPresentation(once);
    }

    /** Takes as long as a real module on a real line from now on. */
    public void pace(ModulePace other) {
        pace = other;
    }

    /** Lets the next answers to any command go wrong. */
    public void inject(int times, ReaderFault fault) {
        faults.add(null, times, fault);
    }

    /** Lets the next answers to one command go wrong. */
    public void inject(ReaderCommand command, int times, ReaderFault fault) {
        faults.add(command, times, fault);
    }

    public void behave() {
        faults.clear();
    }

    /** Pulls the cable when this many more bytes have been sent. */
    public void unplugAfter(int bytes) {
        bytesUntilUnplug.set(bytes);
    }

    /** What masters asked so far, in order. */
    public List<ReaderCommand> requests() {
        return List.copyOf(requests);
    }

    @Override
    public String address() {
        return port.address();
    }

    @Override
    public void unplug() {
        port.unplug();
    }

    @Override
    public void replug() {
        try {
            bytesUntilUnplug.set(Integer.MAX_VALUE);
            port.plug(this::serve);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        port.close();
    }

    private void serve(Wire plain) throws IOException {
        Wire wire = new PacedWire(plain, () -> pace);
        RequestReader ear = new RequestReader(wire);
        while (true) {
            switch (ear.next()) {
                case RequestReader.Heard.Request(ReaderCommand command) -> {
                    requests.add(command);
                    rest(pace.withTheCard(command));
                    answer(wire, command);
                }
                case RequestReader.Heard.BadChecksum c -> send(wire, AnswerFrame.of(0x10));
                case RequestReader.Heard.BadLength l -> send(wire, AnswerFrame.of(0x11));
                case RequestReader.Heard.CableGone g -> {
                    return;
                }
            }
        }
    }

    private void answer(Wire wire, ReaderCommand command) throws IOException {
        ReaderFault fault = faults.next(command).orElse(null);
        byte[] frame = fault instanceof ReaderFault.Status(int sw3) ? AnswerFrame.of(sw3) : module.answer(command);
        switch (fault) {
            case null -> send(wire, frame);
            case ReaderFault.Status s -> send(wire, frame);
            case ReaderFault.NoiseBefore(byte[] noise) -> {
                send(wire, noise);
                send(wire, frame);
            }
            case ReaderFault.WrongChecksum w -> {
                frame[frame.length - 1] ^= 0x5A;
                send(wire, frame);
            }
            case ReaderFault.Truncated(int bytes) -> send(wire, Arrays.copyOf(frame, Math.min(bytes, frame.length)));
            case ReaderFault.ByteByByte(Duration pause) -> {
                for (byte b : frame) {
                    send(wire, new byte[] {b});
                    rest(pause);
                }
            }
            case ReaderFault.Silent s -> { }
            case ReaderFault.Late(Duration delay) -> {
                rest(delay);
                send(wire, frame);
            }
        }
    }

    private void send(Wire wire, byte[] bytes) throws IOException {
        int left = bytesUntilUnplug.get();
        if (left == Integer.MAX_VALUE) {
            wire.write(bytes, 0, bytes.length);
            return;
        }
        int now = Math.min(left, bytes.length);
        wire.write(bytes, 0, now);
        bytesUntilUnplug.set(left - now);
        if (left - now == 0) {
            port.unplug();
        }
    }

    private void rest(Duration time) {
        try {
            if (closed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                port.unplug();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
