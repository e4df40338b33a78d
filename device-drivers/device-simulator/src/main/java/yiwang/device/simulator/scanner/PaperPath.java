package yiwang.device.simulator.scanner;

import java.util.ArrayDeque;
import java.util.Deque;

/** Feeder and glass of a scanner: the sheets that lie there and what can go wrong with them. Any thread. */
public final class PaperPath {

    /** What happens to a sheet that should come. */
    public enum Move { SHEET, EMPTY, JAM, DOUBLE, COVER_OPEN, BUSY }

    /** @param number of the sheet, 0 when none came */
    public record Fed(Move move, int number) { }

    private static final int ON_GLASS = 1000;

    private final Deque<Integer> feeder = new ArrayDeque<>();
    private int jamAt;
    private int doubleAt;
    private boolean jammed;
    private boolean doubled;
    private boolean coverOpen;
    private boolean busy;
    private byte[] margin = {};

    /** Every sheet carries these bytes as its last dots: what leaks of a page's dots can be searched for them. */
    public synchronized void writeInTheMargin(byte[] bytes) {
        margin = bytes.clone();
    }

    synchronized void copyTheMargin(byte[] samples) {
        System.arraycopy(margin, 0, samples, samples.length - margin.length, margin.length);
    }

    /** Puts sheets with the numbers from 1 on into the feeder, instead of what lay there. */
    public synchronized void load(int sheets) {
        feeder.clear();
        for (int number = 1; number <= sheets; number++) {
            feeder.add(number);
        }
    }

    /** The sheet with this number jams, once. */
    public synchronized void jamAt(int number) {
        jamAt = number;
    }

    /** The sheet with this number takes the next one with it, once; the scanner notices and stops. */
    public synchronized void doubleFeedAt(int number) {
        doubleAt = number;
    }

    /** Jammed now, on the glass side too. */
    public synchronized void jam() {
        jammed = true;
    }

    /** A person opens the lid, takes out what is stuck, lays it on top of the stack again and closes the lid. */
    public synchronized void clear() {
        jammed = false;
        doubled = false;
        coverOpen = false;
        busy = false;
    }

    public synchronized void openCover() {
        coverOpen = true;
    }

    public synchronized void occupy() {
        busy = true;
    }

    public synchronized int sheets() {
        return feeder.size();
    }

    public synchronized boolean jammed() {
        return jammed;
    }

    public synchronized boolean doubled() {
        return doubled;
    }

    public synchronized boolean coverOpen() {
        return coverOpen;
    }

    public synchronized boolean busy() {
        return busy;
    }

    /** Draws the next sheet in, or looks at the one on the glass. */
    public synchronized Fed next(boolean fromFeeder) {
        if (busy) {
            return new Fed(Move.BUSY, 0);
        }
        if (coverOpen) {
            return new Fed(Move.COVER_OPEN, 0);
        }
        if (jammed) {
            return new Fed(Move.JAM, 0);
        }
        if (doubled) {
            return new Fed(Move.DOUBLE, 0);
        }
        if (!fromFeeder) {
            return new Fed(Move.SHEET, ON_GLASS);
        }
        if (feeder.isEmpty()) {
            return new Fed(Move.EMPTY, 0);
        }
        if (feeder.peek() == jamAt) {
            jamAt = 0;
            jammed = true;
            return new Fed(Move.JAM, 0);
        }
        if (feeder.peek() == doubleAt) {
            doubleAt = 0;
            doubled = true;
            return new Fed(Move.DOUBLE, 0);
        }
        return new Fed(Move.SHEET, feeder.poll());
    }
}
