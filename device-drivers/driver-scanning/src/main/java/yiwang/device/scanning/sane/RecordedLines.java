package yiwang.device.scanning.sane;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.scanning.RecordedEnd;
import yiwang.device.scanning.ScanStopped;
import yiwang.device.scanning.SyntheticPage;
import yiwang.device.spi.recording.ExchangeTape;
import yiwang.device.spi.recording.FaultNote;
import yiwang.device.spi.recording.RecordedPaper;
import yiwang.device.spi.recording.RecordedStep;

/** A recorded saned, {@code sane:replay:FILE}: its answers as they came, and for a page that was masked one with as many dots. */
final class RecordedLines implements SaneLines {

    private static final int OPEN = 2;

    private final ExchangeTape tape;
    private InputStream answer = InputStream.nullInputStream();
    private Optional<RecordedPaper> page = Optional.empty();
    private Optional<DeviceFault> noData = Optional.empty();

    private RecordedLines(ExchangeTape tape) {
        this.tape = tape;
    }

    static Optional<SanePlace> of(DeviceAddress address) {
        return ExchangeTape.of(address, RecordedLines::same).map(tape -> limit -> {
            tape.open().ifPresent(RecordedEnd::stop);
            return new RecordedLines(tape);
        });
    }

    /** The scanner's name was in its address, which is another one now. */
    private static boolean same(byte[] recorded, byte[] asked) {
        return Arrays.equals(recorded, asked) || opens(recorded) && opens(asked);
    }

    private static boolean opens(byte[] request) {
        return request.length > Integer.BYTES && ByteBuffer.wrap(request).getInt() == OPEN;
    }

    private void ask(byte[] request) {
        switch (tape.ask(request)) {
            case ExchangeTape.Reply.Otherwise(DeviceFault why) -> answer = new RecordedEnd(why);
            case ExchangeTape.Reply.Answered(byte[] _, List<RecordedStep> steps) -> {
                page = RecordedPaper.in(steps);
                noData = FaultNote.DATA_NOT_OPENED.among(steps);
                answer = stream(page.map(RecordedPaper::before).orElse(steps));
            }
        }
    }

    private static InputStream stream(List<RecordedStep> steps) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        steps.stream().filter(step -> step.what() == RecordedStep.What.RECEIVED).forEach(step -> bytes.writeBytes(step.bytes()));
        return new SequenceInputStream(new ByteArrayInputStream(bytes.toByteArray()),
                new RecordedEnd(FaultNote.NONE.among(steps).orElseGet(() -> DeviceFault.of(DeviceFault.Kind.NO_ANSWER, "the recording ends here"))));
    }

    @Override
    public InputStream in() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return answer.read();
            }
        };
    }

    @Override
    public OutputStream out() {
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int count) {
                ask(Arrays.copyOfRange(bytes, offset, offset + count));
            }
        };
    }

    /** The page comes with the answer to the question for its size, which is asked between this call and the first byte. */
    @Override
    public InputStream data(int port) {
        noData.ifPresent(RecordedEnd::stop);
        return new InputStream() {
            private InputStream records;

            @Override
            public int read() throws IOException {
                return records().read();
            }

            @Override
            public int read(byte[] into, int offset, int count) throws IOException {
                return records().read(into, offset, count);
            }

            private InputStream records() {
                if (records == null) {
                    records = page.map(RecordedLines::records).orElseThrow(() -> new ScanStopped(DeviceFault.Kind.PROTOCOL, "no page in the recording here"));
                }
                return records;
            }
        };
    }

    /** All dots as one record, and then what came behind them. */
    private static InputStream records(RecordedPaper paper) {
        int length = (int) Math.min(paper.length(), Integer.MAX_VALUE);
        byte[] head = length == 0 ? new byte[0] : ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
        InputStream dots = paper.content().<InputStream>map(ByteArrayInputStream::new).orElseGet(() -> SyntheticPage.dots(length));
        return new SequenceInputStream(Collections.enumeration(List.of(new ByteArrayInputStream(head), dots, stream(paper.after()))));
    }

    @Override
    public void close() {
        page = Optional.empty();
    }
}
