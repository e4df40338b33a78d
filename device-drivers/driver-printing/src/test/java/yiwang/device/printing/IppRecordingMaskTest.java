package yiwang.device.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import yiwang.device.api.PrintSettings;
import yiwang.device.spi.RecordingMask;

/** What a masked recording keeps of IPP. {@code -Dyiwang.fuzz.frames=50000000} for the long run. */
class IppRecordingMaskTest {

    private static final int FRAMES = Integer.getInteger("yiwang.fuzz.frames", 1_000_000);
    private static final String PERSON = "王桂兰 WANG";
    private static final JobName NAME = new JobName(PERSON, "yw0123456789ab");
    private final RecordingMask mask = new IppRecordingMask();

    @Test
    void words_go_and_what_a_driver_goes_by_stays() throws IOException {
        byte[] question = bytes(JobTicket.printJob(URI.create("ipp://127.0.0.1:631/printers/A4"), NAME, "wang", new PrintSettings(Optional.of("tray-2"), PrintSettings.Sides.LONG_EDGE, 2, PrintSettings.Trouble.WAIT)));
        assertThat(text(mask.sent(question))).contains("tray-2", "two-sided-long-edge", "yw0123456789ab", "ipp://127.0.0.1:631/printers/A4").doesNotContain("WANG", "wang", text(PERSON.getBytes(StandardCharsets.UTF_8)));
        assertThat(mask.sent(question)).hasSameSizeAs(question);
        byte[] answer = jobs();
        IppReply<Optional<Integer>> found = IppAnswer.read(mask.received(answer), packet -> QueueEnquiry.jobNamed(NAME, packet));
        assertThat(found).as("a lost job is found again by its mark").isEqualTo(new IppReply.Answered<>(Optional.of(7)));
    }

    @Test
    void of_an_answer_that_is_cut_off_only_what_is_understood_stays() throws IOException {
        byte[] whole = jobs();
        for (int length = 0; length < whole.length; length++) {
            assertThat(text(mask.received(Arrays.copyOf(whole, length)))).hasSize(length).doesNotContain("WAN");
        }
    }

    @Test
    @Timeout(value = 6, unit = TimeUnit.HOURS)
    void a_million_damaged_messages_keep_their_length_and_lose_every_name_that_a_printer_would_read() throws IOException {
        Random random = new Random(20261128);
        byte[] whole = jobs();
        int readable = 0;
        for (int frame = 0; frame < FRAMES; frame++) {
            byte[] damaged = whole.clone();
            for (int count = 1 + random.nextInt(3); count > 0; count--) {
                damaged[random.nextInt(damaged.length)] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : random.nextInt(0x50));
            }
            byte[] masked = mask.received(damaged);
            if (masked.length != damaged.length) {
                throw new AssertionError("frame " + frame);
            }
            IppFields fields = IppFields.of(damaged);
            for (IppFields.Field field : fields.fields()) {
                readable += fields.end() == damaged.length ? 1 : 0;
                boolean name = field.tag() == 0x42 && field.name().equals("job-name");
                if (name && new String(masked, field.from(), field.length(), StandardCharsets.ISO_8859_1).contains("WANG")) {
                    throw new AssertionError("frame " + frame);
                }
            }
        }
        assertThat(readable).as("the mutants are not all rubbish").isGreaterThan(FRAMES / 20);
    }

    private static byte[] jobs() throws IOException {
        return bytes(new IppPacket.Builder(Status.successfulOk).addGroup(AttributeGroup.groupOf(Tag.jobAttributes, Types.jobId.of(6), Types.jobName.of(PERSON)))
                .addGroup(AttributeGroup.groupOf(Tag.jobAttributes, Types.jobId.of(7), Types.jobName.of(NAME.text()))).build());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(IppPacket packet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (IppOutputStream stream = new IppOutputStream(bytes)) {
            stream.write(packet);
        }
        return bytes.toByteArray();
    }
}
