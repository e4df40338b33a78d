package yiwang.device.simulator.scanner;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A document camera as a named pipe into which it writes JPEG after JPEG: ffmpeg reads it as format {@code mjpeg}, as it
 * reads many cameras. The sheet under it is number 1000.
 */
public final class CameraSimulator implements AutoCloseable {

    private static final int SHEET = 1000;
    private static final int MKFIFO_SECONDS = 10;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Path pipe;
    private final byte[] picture;
    private volatile boolean on = true;
    private volatile boolean frozen;
    private volatile long cutAfter = Long.MAX_VALUE;

    private CameraSimulator(Path pipe, byte[] picture) {
        this.pipe = pipe;
        this.picture = picture;
        Thread.ofPlatform().daemon().name("simulated camera").start(this::film);
    }

    /** @param pipe where the camera is to be; made here */
    public static CameraSimulator start(Path pipe) throws IOException, InterruptedException {
        make(pipe);
        return new CameraSimulator(pipe, SheetJpeg.of(SHEET, 150, "RGB24"));
    }

    private static void make(Path pipe) throws IOException, InterruptedException {
        Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).start();
        if (!mkfifo.waitFor(MKFIFO_SECONDS, TimeUnit.SECONDS) || mkfifo.exitValue() != 0) {
            throw new IOException("cannot make the pipe " + pipe);
        }
    }

    /** Goes silent without closing anything. */
    public void freeze() {
        frozen = true;
    }

    /** The cable breaks after so many bytes of each session. */
    public void cutAfter(long bytes) {
        cutAfter = bytes;
    }

    public void mend() {
        frozen = false;
        cutAfter = Long.MAX_VALUE;
    }

    private void film() {
        while (on) {
            try (OutputStream out = Files.newOutputStream(pipe)) {
                session(out);
                plugInAgain();
            } catch (IOException e) {
                // The reader has hung up; the next one may come.
                continue;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** A pipe of its own for the next session, there before the old one ends: whoever still reads that one would else be fed by the next and never see its end. */
    private synchronized void plugInAgain() throws IOException, InterruptedException {
        if (on) {
            Path fresh = pipe.resolveSibling(pipe.getFileName() + ".fresh");
            make(fresh);
            Files.move(fresh, pipe, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void session(OutputStream out) throws IOException {
        for (long sent = 0; on && sent < cutAfter; ) {
            if (frozen) {
                LockSupport.parkNanos(LOOK_NANOS);
                continue;
            }
            int count = (int) Math.min(picture.length, cutAfter - sent);
            out.write(picture, 0, count);
            sent += count;
        }
    }

    /** Ends the camera; its pipe goes away. Its thread, where no reader came, waits for one as a daemon. */
    @Override
    public synchronized void close() throws IOException {
        on = false;
        Files.deleteIfExists(pipe);
    }
}
