package yiwang.device.spi.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.spi.LinkTap;
import yiwang.device.spi.RecordingMask;

/** Recordings come from other halls, by mail: any text is one or is refused. {@code -Dyiwang.fuzz.frames=50000000} for the long run. */
class RecordingFuzzTest {

    private static final long FRAMES = Long.getLong("yiwang.fuzz.frames", 1_000_000);
    private static final byte[] ASKED = {1, 2};
    private static final List<String> WHOLE = List.of("yiwang-recording 1", "kind: DOCUMENT_SCANNER", "address: sane:127.0.0.1/test", "begun: 2026-11-22T00:00:00Z",
            "content: raw", "consent: 李: x", "---", "0.000001 ! open", "0.000002 > 0102", "0.000003 < 0A", "0.000004 ! paper page", "0.000006 ! paper end 2 ab",
            "0.000008 ! not opened ABSENT nobody", "0.000009 > 03", "0.000010 ! none NO_ANSWER it does not answer");
    private static final String LETTERS = "0123456789ABCDEFabc!<>-.: \u0000\n\uD835李paperendnonraw";

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 6, unit = TimeUnit.HOURS)
    void a_million_damaged_recordings_are_played_or_refused() {
        Random random = new Random(20261127);
        long refused = 0;
        long answered = 0;
        for (long frame = 0; frame < FRAMES; frame++) {
            try {
                ExchangeTape tape = new ExchangeTape(DeviceAddress.parse("sane:replay:x"), Arrays::equals, RecordingText.read(damaged(random)));
                tape.open();
                if (tape.ask(ASKED) instanceof ExchangeTape.Reply.Answered(byte[] question, List<RecordedStep> steps)) {
                    RecordedPaper.in(steps).ifPresent(paper -> assertThat(paper.length()).isNotNegative());
                    FaultNote.NONE.among(steps).map(DeviceFault::kind);
                    answered += question.length == ASKED.length ? 1 : 0;
                }
            } catch (IllegalArgumentException e) {
                refused++;
            }
        }
        assertThat(refused).as("damage is noticed").isGreaterThan(FRAMES / 10);
        assertThat(answered).as("and not everything is damaged").isGreaterThan(FRAMES / 10);
    }

    private static List<String> damaged(Random random) {
        List<String> lines = new ArrayList<>(WHOLE);
        for (int changes = 1 + random.nextInt(3); changes > 0 && !lines.isEmpty(); changes--) {
            int line = random.nextInt(lines.size());
            StringBuilder text = new StringBuilder(lines.get(line));
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(6)) {
                case 0 -> lines.remove(line);
                case 1 -> lines.add(line, lines.get(random.nextInt(lines.size())));
                case 2 -> text.insert(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
                case 3 -> text.setLength(at);
                case 4 -> text.insert(at, Integer.toString(random.nextInt()));
                default -> text.setCharAt(Math.min(at, text.length() - 1), LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            if (line < lines.size() && text.length() > 0) {
                lines.set(line, text.toString());
            }
        }
        return lines;
    }

    @Test
    void a_recording_that_is_full_says_so_and_holds_no_step_behind_the_one_left_out() throws Exception {
        Path file = folder.resolve("full.rec");
        RecordingHead head = RecordingText.read(WHOLE).head();
        try (SessionRecorder recorder = SessionRecorder.start(file, head, RecordingMask.nothing())) {
            LinkTap tap = recorder;
            byte[] page = new byte[9 << 20];
            tap.received(page, 0, page.length);
            tap.received(page, 0, page.length);
            tap.received(page, 0, 5);
            assertThat(recorder.failure()).isPresent();
        }
        assertThat(Files.size(file)).isLessThan(Recording.MOST_BYTES);
        assertThat(Recording.read(file).steps()).hasSize(1);
    }
}
