package yiwang.device.serial.keypad;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.serial.link.ByteLink;
import yiwang.device.serial.link.Deadline;
import yiwang.device.serial.link.LinkException;
import yiwang.device.serial.link.LinkOpener;

/** One keypad on its line: acknowledges every press at once, so that the pad does not send it again. */
final class KeypadBus implements AutoCloseable {

    private static final int KEPT = 32;
    private static final Duration SLICE = Duration.ofMillis(50);
    /** A pad that heard no acknowledgement sends the same press again; nobody presses that fast. */
    private static final long REPEAT_NANOS = Duration.ofMillis(350).toNanos();

    private final LinkOpener opener;
    private final int address;
    private final Deque<KeypadFrame> pressed = new ArrayDeque<>();
    private KeypadFrameParser parser = new KeypadFrameParser();
    private KeypadFrame last;
    private long lastNanos;
    private ByteLink link;

    /** @throws IllegalArgumentException with a sentence for people when the bus address is none */
    KeypadBus(LinkOpener opener, Map<String, String> settings) {
        this.opener = opener;
        String number = settings.getOrDefault("address", "1");
        if (!number.matches("\\d{1,3}") || Integer.parseInt(number) > 255) {
            throw new IllegalArgumentException("address=" + number + " is no bus address; known: 0 to 255");
        }
        this.address = Integer.parseInt(number);
    }

    int address() {
        return address;
    }

    /** The next press; empty when the limit ended or the wait was cancelled. */
    Optional<KeypadFrame> await(Duration limit, Cancellation cancellation) throws LinkException {
        Deadline deadline = Deadline.after(limit);
        while (pressed.isEmpty()) {
            listen(deadline.remaining().compareTo(SLICE) < 0 ? deadline.remaining() : SLICE, deadline);
            if (pressed.isEmpty() && (deadline.passed() || cancellation.cancelled())) {
                return Optional.empty();
            }
        }
        return Optional.of(pressed.remove());
    }

    /** Throws away what was pressed before anybody asked. */
    void forget(Duration limit) throws LinkException {
        listen(Duration.ZERO, Deadline.after(limit));
        pressed.clear();
    }

    void send(KeypadFrame frame, Duration limit) throws LinkException {
        Deadline deadline = Deadline.after(limit);
        write(open(deadline), frame, deadline);
    }

    /** A keypad answers no question: a line that opens is all that is known. */
    DeviceStatus status(Duration limit) {
        try {
            listen(Duration.ZERO, Deadline.after(limit));
            return DeviceStatus.of(DeviceStatus.State.UNKNOWN);
        } catch (LinkException e) {
            DeviceFault.Kind kind = e.fault().kind();
            return DeviceStatus.of(kind == DeviceFault.Kind.OTHER ? DeviceStatus.State.FAULT : kind == DeviceFault.Kind.BUSY ? DeviceStatus.State.BUSY
                    : DeviceStatus.State.ABSENT, e.fault());
        }
    }

    private void listen(Duration limit, Deadline deadline) throws LinkException {
        byte[] bytes = new byte[256];
        ByteLink line = open(deadline);
        try {
            int came = line.read(bytes, limit);
            List<KeypadFrame> frames = came == 0 && !limit.isZero() ? parser.quiet() : parser.feed(bytes, came);
            for (KeypadFrame frame : frames) {
                if (frame.address() == address) {
                    take(line, frame, deadline);
                }
            }
        } catch (LinkException e) {
            close();
            throw e;
        }
    }

    private void take(ByteLink line, KeypadFrame frame, Deadline deadline) throws LinkException {
        write(line, KeypadKeys.acknowledgement(frame), deadline);
        long now = System.nanoTime();
        boolean again = frame.equals(last) && now - lastNanos < REPEAT_NANOS;
        last = frame;
        lastNanos = now;
        if (!again) {
            pressed.add(frame);
            while (pressed.size() > KEPT) {
                pressed.remove();
            }
        }
    }

    private void write(ByteLink line, KeypadFrame frame, Deadline deadline) throws LinkException {
        byte[] bytes = frame.bytes();
        try {
            if (line.write(bytes, deadline.remaining().compareTo(SLICE) < 0 ? SLICE : deadline.remaining()) < bytes.length) {
                throw new LinkException(DeviceFault.Kind.NO_ANSWER, "the keypad's line takes no data");
            }
        } catch (LinkException e) {
            close();
            throw e;
        }
    }

    private ByteLink open(Deadline deadline) throws LinkException {
        if (link == null) {
            link = opener.open(deadline.remaining().compareTo(SLICE) < 0 ? SLICE : deadline.remaining());
            parser = new KeypadFrameParser();
            last = null;
        }
        return link;
    }

    @Override
    public void close() {
        if (link != null) {
            link.close();
            link = null;
        }
    }
}
