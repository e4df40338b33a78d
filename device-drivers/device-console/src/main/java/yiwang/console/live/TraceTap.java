package yiwang.console.live;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import yiwang.device.spi.LinkTap;
import yiwang.device.spi.RecordingMask;

/** The last words between a driver and its device. What a person could be known by never gets in: the driver's own mask stands before it. */
final class TraceTap implements LinkTap {

    private static final int MOST_LINES = 60;
    private static final int MOST_BYTES = 12;
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private final RecordingMask mask;
    private final Clock clock;
    private final Supplier<LinkTap> recorder;
    private final Deque<TraceLine> lines = new ArrayDeque<>();

    /** @param recorder hears everything as well, behind a mask of its own */
    TraceTap(RecordingMask mask, Clock clock, Supplier<LinkTap> recorder) {
        this.mask = mask;
        this.clock = clock;
        this.recorder = recorder;
    }

    @Override
    public synchronized void sent(byte[] bytes, int offset, int count) {
        recorder.get().sent(bytes, offset, count);
        add(TraceLine.Direction.SENT, mask.sent(Arrays.copyOfRange(bytes, offset, offset + count)));
    }

    @Override
    public synchronized void received(byte[] bytes, int offset, int count) {
        recorder.get().received(bytes, offset, count);
        add(TraceLine.Direction.RECEIVED, mask.received(Arrays.copyOfRange(bytes, offset, offset + count)));
    }

    @Override
    public synchronized void noted(String what) {
        recorder.get().noted(what);
        add(TraceLine.Direction.RECEIVED, mask.rest());
        put(new TraceLine(clock.instant(), TraceLine.Direction.NOTED, "", 0, mask.noted(what)));
    }

    private void add(TraceLine.Direction direction, byte[] bytes) {
        if (bytes.length > 0) {
            String hex = HEX.formatHex(bytes, 0, Math.min(bytes.length, MOST_BYTES)) + (bytes.length > MOST_BYTES ? " …" : "");
            put(new TraceLine(clock.instant(), direction, hex, bytes.length, ""));
        }
    }

    private void put(TraceLine line) {
        if (lines.size() == MOST_LINES) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    synchronized List<TraceLine> lines() {
        return List.copyOf(lines);
    }
}
