package yiwang.device.scanning.camera;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.scanning.RecordedEnd;
import yiwang.device.scanning.RecordedPicture;
import yiwang.device.scanning.ScanStopped;
import yiwang.device.spi.recording.ExchangeTape;
import yiwang.device.spi.recording.FaultNote;
import yiwang.device.spi.recording.RecordedPaper;
import yiwang.device.spi.recording.RecordedStep;

/** A recorded camera, {@code camera:replay:FILE}: its pictures as they came, and for each that was masked one of the same size. */
record RecordedCamera(ExchangeTape tape) implements CameraPlace {

    static Optional<CameraPlace> of(DeviceAddress address) {
        return ExchangeTape.of(address, (recorded, asked) -> Arrays.equals(recorded, asked)
                || FfmpegOrder.wanted(recorded).isPresent() && FfmpegOrder.wanted(recorded).equals(FfmpegOrder.wanted(asked))).map(RecordedCamera::new);
    }

    @Override
    public void knock() {
        FaultNote.NONE.among(ask(TappedCamera.KNOCK)).ifPresent(RecordedEnd::stop);
    }

    @Override
    public CameraChild start(List<String> order) {
        List<RecordedStep> steps = ask(FfmpegOrder.written(order));
        if (steps.isEmpty() || RecordedPaper.in(steps).isEmpty()) {
            FaultNote.NONE.among(steps).ifPresent(RecordedEnd::stop);
        }
        return new Recorded(steps);
    }

    private List<RecordedStep> ask(byte[] question) {
        return switch (tape.ask(question)) {
            case ExchangeTape.Reply.Otherwise(DeviceFault why) -> throw new ScanStopped(why.kind(), why.detail());
            case ExchangeTape.Reply.Answered(byte[] _, List<RecordedStep> steps) -> steps;
        };
    }

    private static final class Recorded implements CameraChild {

        private List<RecordedStep> left;

        Recorded(List<RecordedStep> steps) {
            left = steps;
        }

        @Override
        public Optional<byte[]> next() throws IOException {
            Optional<RecordedPaper> paper = RecordedPaper.in(left);
            if (paper.isPresent()) {
                left = paper.get().after();
                return paper.map(RecordedPicture::of);
            }
            FaultNote.NONE.among(left).ifPresent(RecordedEnd::stop);
            if (noted(TappedCamera.CUT_OFF)) {
                throw new EOFException("a picture is cut off, as recorded");
            }
            if (exit().isEmpty()) {
                throw new ScanStopped(DeviceFault.Kind.NO_ANSWER, "the recording ends here");
            }
            return Optional.empty();
        }

        @Override
        public Ending ending() {
            String said = left.stream().filter(step -> step.what() == RecordedStep.What.RECEIVED).findFirst().map(step -> new String(step.bytes(), StandardCharsets.UTF_8)).orElse("");
            return new Ending(said, exit().orElse(-1));
        }

        private Optional<Integer> exit() {
            return left.stream().map(RecordedStep::note).filter(note -> note.matches(TappedCamera.EXIT + "-?\\d{1,9}"))
                    .findFirst().map(note -> Integer.valueOf(note.substring(TappedCamera.EXIT.length())));
        }

        private boolean noted(String what) {
            return left.stream().anyMatch(step -> step.note().equals(what));
        }

        /** The file is read once and closed. */
        @Override
        public void close() { }
    }
}
