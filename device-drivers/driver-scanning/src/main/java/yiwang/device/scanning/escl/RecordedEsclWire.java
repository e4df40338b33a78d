package yiwang.device.scanning.escl;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.scanning.RecordedEnd;
import yiwang.device.scanning.RecordedPicture;
import yiwang.device.scanning.ScanStopped;
import yiwang.device.spi.recording.ExchangeTape;
import yiwang.device.spi.recording.FaultNote;
import yiwang.device.spi.recording.RecordedPaper;
import yiwang.device.spi.recording.RecordedStep;

/** A recorded scanner, {@code escl:replay:FILE}: its answers as they came, and for a page that was masked one of the same size. */
record RecordedEsclWire(ExchangeTape tape, EsclAddress scanner) implements EsclWire {

    static Optional<EsclPlace> of(DeviceAddress address) {
        return ExchangeTape.of(address, Arrays::equals).map(tape -> limit -> new RecordedEsclWire(tape, EsclAddress.RECORDED));
    }

    @Override
    public Answer get(HttpUrl url, int most) throws IOException {
        return ask("GET", url, "");
    }

    @Override
    public Answer post(HttpUrl url, String xml) throws IOException {
        return ask("POST", url, xml);
    }

    @Override
    public Answer delete(HttpUrl url) throws IOException {
        return ask("DELETE", url, "");
    }

    private Answer ask(String method, HttpUrl url, String body) {
        return switch (tape.ask(EsclMessage.request(method, scanner.behindRoot(url), body))) {
            case ExchangeTape.Reply.Otherwise(DeviceFault why) -> throw new ScanStopped(why.kind(), why.detail());
            case ExchangeTape.Reply.Answered(byte[] _, List<RecordedStep> steps) -> {
                FaultNote.NONE.among(steps).ifPresent(RecordedEnd::stop);
                yield answer(steps);
            }
        };
    }

    private static Answer answer(List<RecordedStep> steps) {
        Answer answer = steps.stream().filter(step -> step.what() == RecordedStep.What.RECEIVED).findFirst().flatMap(step -> EsclMessage.answer(step.bytes()))
                .orElseThrow(() -> new ScanStopped(DeviceFault.Kind.NO_ANSWER, "the recording ends here"));
        return RecordedPaper.in(steps).map(paper -> new Answer(answer.code(), answer.location(), answer.pause(), RecordedPicture.of(paper))).orElse(answer);
    }

    /** The file is read once and closed. */
    @Override
    public void close() { }
}
