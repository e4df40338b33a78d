package yiwang.device.serial.link;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import yiwang.device.api.DeviceFault;
import yiwang.device.spi.recording.RecordedStep;
import yiwang.device.spi.recording.RecordedStep.What;
import yiwang.device.spi.recording.Recording;

/** The device's side of a recording: order counts, time does not. */
final class ReplayLink implements ByteLink {

    static final String OPEN = "open";
    static final String CLOSE = "close";
    static final String LOST = "lost";
    static final String NOT_OPENED = "not opened ";

    /** Where the recording has come to, over all links that it opened. */
    static final class Tape {

        private final Recording recording;
        private int step;
        private int offset;
        private Optional<Integer> goesOnAt = Optional.empty();

        Tape(Recording recording) {
            this.recording = recording;
        }

        Optional<RecordedStep> next(What what) {
            return step < recording.steps().size() && recording.steps().get(step).what() == what ? Optional.of(recording.steps().get(step)) : Optional.empty();
        }

        void skip() {
            step++;
            offset = 0;
        }

        /**
         * Before something is sent. A question that was answered before and does not come now is answered as then, and the recording
         * waits meanwhile: a station asks its devices how they are as often as it likes.
         */
        void about(byte[] sent) {
            goesOnAt.ifPresent(at -> step = at);
            goesOnAt = Optional.empty();
            if (offset == 0 && !asks(step, sent)) {
                for (int before = step - 1; before >= 0; before--) {
                    if (asks(before, sent)) {
                        goesOnAt = Optional.of(step);
                        step = before;
                        return;
                    }
                }
            }
        }

        private boolean asks(int at, byte[] sent) {
            if (at >= recording.steps().size() || recording.steps().get(at).what() != What.SENT || recording.steps().get(at).bytes().length != sent.length) {
                return false;
            }
            byte[] recorded = recording.steps().get(at).bytes();
            return IntStream.range(0, sent.length).allMatch(i -> fits(recorded[i], sent[i]));
        }

        /** In a masked recording a sent 00 or 2A stands for any byte. */
        private boolean fits(byte recorded, byte sent) {
            return recorded == sent || recording.head().masked() && (recorded == 0 || recorded == '*');
        }
    }

    private final Tape tape;
    private final List<Integer> speeds;

    ReplayLink(Tape tape, List<Integer> speeds) {
        this.tape = tape;
        this.speeds = speeds;
    }

    @Override
    public int read(byte[] into, Duration limit) throws LinkException {
        Optional<RecordedStep> received = tape.next(What.RECEIVED);
        if (received.isEmpty()) {
            if (tape.next(What.NOTED).filter(step -> step.note().equals(LOST)).isPresent()) {
                tape.skip();
                throw LinkException.lost("as recorded");
            }
            Deadline deadline = Deadline.after(limit);
            while (!deadline.passed()) {
                LockSupport.parkNanos(deadline.remaining().toNanos());
            }
            return 0;
        }
        byte[] bytes = received.get().bytes();
        int count = Math.min(bytes.length - tape.offset, into.length);
        System.arraycopy(bytes, tape.offset, into, 0, count);
        tape.offset += count;
        if (tape.offset == bytes.length) {
            tape.skip();
        }
        return count;
    }

    @Override
    public int write(byte[] bytes, Duration limit) throws LinkException {
        tape.about(bytes);
        for (byte b : bytes) {
            if (tape.next(What.NOTED).filter(step -> step.note().equals(LOST)).isPresent()) {
                tape.skip();
                throw LinkException.lost("as recorded");
            }
            byte[] recorded = tape.next(What.SENT).orElseThrow(() -> otherwise("nothing was sent")).bytes();
            if (!tape.fits(recorded[tape.offset], b)) {
                throw otherwise("something else was sent");
            }
            tape.offset++;
            if (tape.offset == recorded.length) {
                tape.skip();
            }
        }
        return bytes.length;
    }

    private LinkException otherwise(String what) {
        return new LinkException(DeviceFault.Kind.PROTOCOL, "the recording goes on differently at step " + (tape.step + 1) + ": " + what);
    }

    @Override
    public List<Integer> speeds() {
        return speeds;
    }

    @Override
    public void useSpeed(int baud) throws LinkException {
        if (tape.next(What.NOTED).filter(step -> step.note().equals("speed " + baud)).isEmpty()) {
            throw otherwise("no change of speed to " + baud);
        }
        tape.skip();
    }

    @Override
    public void close() {
        if (tape.next(What.NOTED).filter(step -> step.note().equals(CLOSE)).isPresent()) {
            tape.skip();
        }
    }
}
