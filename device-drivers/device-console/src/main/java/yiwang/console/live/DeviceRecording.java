package yiwang.console.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import yiwang.device.spi.recording.SessionRecorder;

/** A session that is being recorded, until it is closed. */
public final class DeviceRecording implements AutoCloseable {

    private final Path file;
    private final SessionRecorder recorder;
    private final Runnable ended;

    DeviceRecording(Path file, SessionRecorder recorder, Runnable ended) {
        this.file = file;
        this.recorder = recorder;
        this.ended = ended;
    }

    public Path file() {
        return file;
    }

    /** Why it ended early, if it did. */
    public Optional<IOException> failure() {
        return recorder.failure();
    }

    @Override
    public void close() {
        ended.run();
        recorder.close();
    }
}
