package yiwang.device.spi.recording;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import yiwang.device.spi.LinkTap;
import yiwang.device.spi.RecordingMask;

/**
 * Writes down what goes over a link, readable by its owner alone. Persons are masked unless the head holds a consent: what is to be
 * masked never reaches the file. Thread-safe; a disk that is full ends the recording and never the session.
 */
public final class SessionRecorder implements LinkTap, AutoCloseable {

    private static final FileAttribute<?>[] OWNER_ONLY = {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))};

    private final Writer out;
    private final RecordingMask mask;
    private final long begun = System.nanoTime();
    private long written;
    private IOException failure;
    private boolean closed;

    private SessionRecorder(Writer out, RecordingMask mask) {
        this.out = out;
        this.mask = mask;
    }

    /**
     * @param mask  the driver's; not used when the head holds a consent
     * @throws IOException when the file cannot be made, or exists
     */
    public static SessionRecorder start(Path file, RecordingHead head, RecordingMask mask) throws IOException {
        boolean posix = file.toAbsolutePath().getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createFile(file, posix ? OWNER_ONLY : new FileAttribute<?>[0]);
        BufferedWriter out = Files.newBufferedWriter(file, StandardOpenOption.WRITE);
        SessionRecorder recorder = new SessionRecorder(out, head.masked() ? mask : RecordingMask.nothing());
        RecordingText.head(head).forEach(recorder::line);
        return recorder;
    }

    @Override
    public synchronized void sent(byte[] bytes, int offset, int count) {
        bytes(RecordedStep.What.SENT, mask.sent(Arrays.copyOfRange(bytes, offset, offset + count)));
    }

    @Override
    public synchronized void received(byte[] bytes, int offset, int count) {
        bytes(RecordedStep.What.RECEIVED, mask.received(Arrays.copyOfRange(bytes, offset, offset + count)));
    }

    @Override
    public synchronized void noted(String what) {
        bytes(RecordedStep.What.RECEIVED, mask.rest());
        line(RecordingText.step(new RecordedStep(now(), RecordedStep.What.NOTED, new byte[0], mask.noted(what).replaceAll("\\p{Cntrl}", " "))));
    }

    private void bytes(RecordedStep.What what, byte[] bytes) {
        if (bytes.length > 0) {
            line(RecordingText.step(new RecordedStep(now(), what, bytes, "")));
        }
    }

    private Duration now() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void line(String line) {
        if (failure != null || closed) {
            return;
        }
        if (written > Recording.MOST_BYTES - line.length() - 1) {
            // Nothing more at all: a recording with a step left out would be played as another session.
            failure = new IOException("the recording is full at " + Recording.MOST_BYTES + " bytes");
            return;
        }
        try {
            out.write(line);
            out.write('\n');
            written += line.length() + 1;
        } catch (IOException e) {
            failure = e;
        }
    }

    /** Why the recording ended early, if it did. */
    public synchronized Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        bytes(RecordedStep.What.RECEIVED, mask.rest());
        closed = true;
        try {
            out.close();
        } catch (IOException e) {
            failure = e;
        }
    }
}
