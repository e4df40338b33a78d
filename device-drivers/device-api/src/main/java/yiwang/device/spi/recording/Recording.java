package yiwang.device.spi.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A session with a device, as it went over the link. The file's format is in {@code device-drivers/docs/recordings.md}. */
public record Recording(RecordingHead head, List<RecordedStep> steps) {

    /** More than the longest opening check; a larger file is no recording of ours. */
    public static final long MOST_BYTES = 32L << 20;

    public Recording {
        steps = List.copyOf(steps);
    }

    /**
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException with a sentence for people that names the line
     */
    public static Recording read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IllegalArgumentException("the recording is larger than " + MOST_BYTES + " bytes");
        }
        return RecordingText.read(Files.readAllLines(file));
    }
}
