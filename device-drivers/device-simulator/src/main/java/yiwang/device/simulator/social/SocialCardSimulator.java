package yiwang.device.simulator.social;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import yiwang.device.simulator.SimulatedDevice;

/**
 * Cards for one slot of a virtual PC/SC reader. A card that lies in the slot stays there: when the reader's service goes
 * away and comes back, it is found again. All methods may be called from any thread.
 */
public final class SocialCardSimulator implements SimulatedDevice {

    private static final long RETRY_MS = 30;

    private final String host;
    private final int port;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<String> commands = new ArrayList<>();
    private final Map<Integer, ChipFault> faults = new TreeMap<>();
    private ChipFault always;
    private SimulatedChip chip;
    private VpcdSlot slot;
    private boolean plugged = true;
    private boolean closed;

    private SocialCardSimulator(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /**
     * @param place  {@code HOST:PORT} of the slot
     * @throws IllegalArgumentException with a sentence for people when the place is malformed
     */
    public static SocialCardSimulator at(String place) {
        int colon = place.lastIndexOf(':');
        if (colon < 1 || !place.substring(colon + 1).matches("\\d{1,5}") || Integer.parseInt(place.substring(colon + 1)) > 65535) {
            throw new IllegalArgumentException("not a slot of a virtual reader: '" + place + "' (expected HOST:PORT, as in 127.0.0.1:35963)");
        }
        SocialCardSimulator simulator = new SocialCardSimulator(place.substring(0, colon), Integer.parseInt(place.substring(colon + 1)));
        Thread.ofPlatform().daemon().name("simulated-card-" + simulator.port).start(simulator::stayInserted);
        return simulator;
    }

    /** Pushes a card into the slot; one that is there already comes out. */
    public void putOn(SimulatedChip card) {
        change(() -> {
            chip = card;
            commands.clear();
        });
    }

    public void lift() {
        change(() -> chip = null);
    }

    /** Waits until the reader has taken the card. @return false when it has not within the time */
    public boolean awaitInserted(long milliseconds) throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(milliseconds);
        lock.lock();
        try {
            while (slot == null && left > 0) {
                left = changed.awaitNanos(left);
            }
            return slot != null;
        } finally {
            lock.unlock();
        }
    }

    /** Lets the command with this number, counted from 0 since the card was put in, go wrong; once. */
    public void inject(int command, ChipFault fault) {
        locked(() -> faults.put(command, fault));
    }

    /** Lets every command go wrong. */
    public void injectAlways(ChipFault fault) {
        locked(() -> always = fault);
    }

    public void behave() {
        locked(() -> {
            faults.clear();
            always = null;
        });
    }

    /** Forgets the commands seen so far and counts from 0 again. */
    public void countAgain() {
        locked(commands::clear);
    }

    /** What reached the card since it was put in, in hexadecimal. */
    public List<String> commands() {
        return locked(() -> List.copyOf(commands));
    }

    @Override
    public String address() {
        return "vpcd:" + host + ":" + port;
    }

    @Override
    public void unplug() {
        change(() -> plugged = false);
    }

    @Override
    public void replug() {
        change(() -> plugged = true);
    }

    @Override
    public void close() {
        change(() -> closed = true);
    }

    private void stayInserted() {
        while (awaitWork()) {
            SimulatedChip card = locked(() -> chip);
            try (VpcdSlot insertion = VpcdSlot.insert(host, port)) {
                if (card != null && locked(() -> take(card, insertion))) {
                    card.reset();
                    insertion.serve(command -> answer(card, command), card);
                }
            } catch (IOException e) {
                // The reader is away, or the card was pulled out.
            } finally {
                locked(() -> slot = null);
            }
        }
    }

    private boolean take(SimulatedChip card, VpcdSlot insertion) {
        boolean still = chip == card && plugged && !closed;
        slot = still ? insertion : null;
        changed.signalAll();
        return still;
    }

    /** Waits for a card; a moment at least, so that an absent reader is not hammered. */
    private boolean awaitWork() {
        lock.lock();
        try {
            do {
                changed.await(RETRY_MS, TimeUnit.MILLISECONDS);
            } while (!closed && (chip == null || !plugged));
            return !closed;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private byte[] answer(SimulatedChip card, byte[] command) throws IOException {
        ChipFault fault = locked(() -> {
            commands.add(HexFormat.of().withUpperCase().formatHex(command));
            ChipFault planned = faults.remove(commands.size() - 1);
            return planned == null ? always : planned;
        });
        return switch (fault) {
            case null -> card.answer(command);
            case ChipFault.Says(byte[] bytes) -> bytes;
            case ChipFault.Silent s -> null;
            case ChipFault.PulledOut p -> {
                lift();
                throw new IOException("pulled out");
            }
            case ChipFault.After(Runnable event) -> {
                event.run();
                yield card.answer(command);
            }
        };
    }

    private void change(Runnable what) {
        locked(() -> {
            what.run();
            changed.signalAll();
            VpcdSlot inserted = slot;
            slot = null;
            try {
                if (inserted != null) {
                    inserted.close();
                }
            } catch (IOException e) {
                // It is out either way.
            }
        });
    }

    private void locked(Runnable what) {
        lock.lock();
        try {
            what.run();
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> what) {
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }
}
