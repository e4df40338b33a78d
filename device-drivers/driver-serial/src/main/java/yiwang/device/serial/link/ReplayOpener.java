package yiwang.device.serial.link;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import yiwang.device.api.DeviceFault;
import yiwang.device.spi.recording.RecordedStep;
import yiwang.device.spi.recording.RecordedStep.What;
import yiwang.device.spi.recording.Recording;

/** Plays a recorded device: {@code replay:FILE}. It answers what it answered then, as long as it is asked what it was asked then. */
final class ReplayOpener implements LinkOpener {

    private final Path file;
    private ReplayLink.Tape tape;

    ReplayOpener(Path file) {
        this.file = file;
    }

    @Override
    public ByteLink open(Duration limit) throws LinkException {
        if (tape == null) {
            tape = new ReplayLink.Tape(load());
        }
        Optional<String> note = tape.next(What.NOTED).map(RecordedStep::note);
        if (note.isPresent() && note.get().startsWith(ReplayLink.NOT_OPENED)) {
            tape.skip();
            throw new LinkException(kind(note.get().substring(ReplayLink.NOT_OPENED.length())), "as recorded");
        }
        if (note.isEmpty() || !note.get().startsWith(ReplayLink.OPEN)) {
            throw LinkException.absent("the recording " + file.getFileName() + " opens nothing more here");
        }
        tape.skip();
        List<Integer> speeds = Arrays.stream(note.get().substring(ReplayLink.OPEN.length()).strip().split(" ")).filter(word -> word.matches("\\d{3,7}")).map(Integer::valueOf).toList();
        return new ReplayLink(tape, speeds);
    }

    private Recording load() throws LinkException {
        try {
            return Recording.read(file);
        } catch (IOException e) {
            throw LinkException.absent("no recording " + file.getFileName());
        } catch (IllegalArgumentException e) {
            throw new LinkException(DeviceFault.Kind.PROTOCOL, e.getMessage());
        }
    }

    private static DeviceFault.Kind kind(String name) {
        return Arrays.stream(DeviceFault.Kind.values()).filter(kind -> kind.name().equals(name)).findFirst().orElse(DeviceFault.Kind.ABSENT);
    }

    @Override
    public boolean shared() {
        return false;
    }
}
