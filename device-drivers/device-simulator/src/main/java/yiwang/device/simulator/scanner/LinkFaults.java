package yiwang.device.simulator.scanner;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

/** What can go wrong on the line of a scanner. Any thread; takes effect at once. */
public final class LinkFaults {

    private static final long NEVER = Long.MAX_VALUE;

    private final AtomicLong left = new AtomicLong(NEVER);
    private volatile boolean silent;
    private volatile long pageMillis;
    private volatile boolean claims;
    private volatile int claimedWidth;
    private volatile int claimedHeight;

    /** The line breaks after so many more bytes of the scanner. */
    public void cutAfter(long bytes) {
        left.set(bytes);
    }

    /** From now on nothing is answered, and nothing closed. */
    public void hang() {
        silent = true;
    }

    /** A page takes so long. */
    public void pace(long millis) {
        pageMillis = millis;
    }

    /** Says that pages are of this size, in dots, whatever they are. */
    public void claim(int width, int height) {
        claims = true;
        claimedWidth = width;
        claimedHeight = height;
    }

    public void mend() {
        left.set(NEVER);
        silent = false;
        pageMillis = 0;
        claims = false;
    }

    boolean silent() {
        return silent;
    }

    boolean claims() {
        return claims;
    }

    int claimedWidth() {
        return claimedWidth;
    }

    int claimedHeight() {
        return claimedHeight;
    }

    /** Waits as long as this part of a page takes. */
    void pause(double part) throws InterruptedException {
        long millis = Math.round(pageMillis * part);
        if (millis > 0) {
            Thread.sleep(millis);
        }
    }

    /** A stream that ends where the line breaks. */
    OutputStream over(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                long before = left.get();
                long now = before == NEVER ? NEVER : left.addAndGet(-count);
                if (now < 0) {
                    out.write(bytes, from, (int) Math.max(0, now + count));
                    out.flush();
                    throw new IOException("the line is cut");
                }
                out.write(bytes, from, count);
            }

            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }
        };
    }
}
