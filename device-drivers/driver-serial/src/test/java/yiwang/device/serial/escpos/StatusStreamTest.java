package yiwang.device.serial.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.device.api.DeviceFault;

class StatusStreamTest {

    /** {@code -Dyiwang.fuzz.frames=50000000} for the long run. */
    private static final int FRAMES = Integer.getInteger("yiwang.fuzz.frames", 1_000_000);

    @ParameterizedTest
    @CsvSource({"10 00 00 00,''", "18 00 0F 00,PAPER_OUT", "10 00 03 00,PAPER_NEAR_END", "38 00 00 00,COVER_OPEN", "18 08 00 00,CUTTER", "18 20 00 00,OTHER",
        "18 00 00 00,OFFLINE", "38 08 0F 00,PAPER_OUT COVER_OPEN CUTTER"})
    void four_bytes_of_automatic_status_name_the_causes(String hex, String kinds) {
        List<StatusStream.Message> messages = messages(hex);
        assertThat(messages).hasSize(1);
        assertThat(((StatusStream.Automatic) messages.getFirst()).status().faults().stream().map(DeviceFault::kind).map(Enum::name)
                .reduce("", (a, b) -> a.isEmpty() ? b : a + " " + b)).isEqualTo(kinds);
    }

    @Test
    void an_answer_is_heard_before_between_and_behind_automatic_status() {
        assertThat(messages("12 18 00 0F 00 1A 10 00 00 00")).extracting(message -> message.getClass().getSimpleName())
                .containsExactly("Answer", "Automatic", "Answer", "Automatic");
        assertThat(messages("18 00 12 1A")).as("a status that breaks off was none").containsExactly(new StatusStream.Answer(0x12), new StatusStream.Answer(0x1A));
    }

    @Test
    void a_million_mutated_statuses_end_in_messages_that_can_be_told_and_never_in_more_than_their_bytes() {
        Random random = new Random(33);
        int[] worked = {0x12, 0x18, 0x00, 0x0F, 0x00, 0x1A, 0x36, 0x10, 0x08, 0x03, 0x00, 0x7E};
        long told = 0;
        for (int frame = 0; frame < FRAMES; frame++) {
            StatusStream stream = new StatusStream();
            int length = 1 + random.nextInt(worked.length);
            int heard = 0;
            for (int i = 0; i < length; i++) {
                int b = random.nextInt(4) == 0 ? random.nextInt(256) : worked[i];
                Optional<StatusStream.Message> message = stream.take(b);
                if (message.isPresent()) {
                    heard++;
                    told += switch (message.get()) {
                        case StatusStream.Answer(int answer) -> new StatusBytes(answer, answer, answer, answer).faults().size();
                        case StatusStream.Automatic(AutomaticStatus status) -> status.faults().size();
                    };
                }
            }
            if (heard > length) {
                throw new AssertionError("more messages than bytes");
            }
        }
        assertThat(told).isGreaterThan(FRAMES / 10);
    }

    private static List<StatusStream.Message> messages(String hex) {
        StatusStream stream = new StatusStream();
        List<StatusStream.Message> messages = new ArrayList<>();
        for (String b : hex.split(" ")) {
            stream.take(Integer.parseInt(b, 16)).ifPresent(messages::add);
        }
        return messages;
    }
}
