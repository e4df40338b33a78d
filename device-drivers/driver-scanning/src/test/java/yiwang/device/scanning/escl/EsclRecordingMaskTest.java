package yiwang.device.scanning.escl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import yiwang.device.scanning.Mutations;

/** What a masked recording keeps of a scanner's answers. {@code -Dyiwang.fuzz.frames=50000000} for the long run. */
class EsclRecordingMaskTest {

    private static final String PERSON = "WANG王桂兰";
    private static final String ANSWER = "HTTP 200\r\nLocation: ScanJobs/5\r\n\r\n<?xml version=\"1.0\"?><s:ScannerStatus xmlns:s=\"u:s\" owner='" + PERSON + "'><!-- " + PERSON + " --><s:State>Idle</s:State>"
            + "<s:Owner>" + PERSON + "</s:Owner><![CDATA[" + PERSON + "]]><s:AdfState>ScannerAdfLoaded</s:AdfState></s:ScannerStatus>";
    private final EsclRecordingMask mask = new EsclRecordingMask();

    @Test
    void states_stay_and_every_other_text_goes_at_its_length() {
        byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
        byte[] masked = mask.received(answer);
        assertThat(masked).hasSameSizeAs(answer);
        assertThat(new String(masked, StandardCharsets.UTF_8)).startsWith("HTTP 200\r\nLocation: ScanJobs/5\r\n\r\n<?xml version=\"1.0\"?>").contains("<s:State>Idle</s:State>", "xmlns:s=\"u:s\"")
                .doesNotContain("WANG", "王");
        EsclStatus status = EsclStatus.of(EsclXml.parse(EsclMessage.answer(mask.received(ANSWER.replaceAll("<!--.*?-->|<!\\[.*?]]>", "").getBytes(StandardCharsets.UTF_8))).orElseThrow().body()));
        assertThat(status).isEqualTo(new EsclStatus("Idle", "ScannerAdfLoaded"));
    }

    @Test
    void a_page_for_people_in_place_of_an_answer_goes_as_a_whole() {
        assertThat(new String(mask.received("HTTP 500\r\n\r\nWang's scanner < 3 & angry".getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)).isEqualTo("HTTP 500\r\n\r\n****** ******* * * * *****");
    }

    @Test
    void a_quarter_of_a_million_opening_brackets_take_no_time() {
        byte[] masked = mask.received(("HTTP 200\r\n\r\n" + "<".repeat(EsclXml.MAX_BYTES)).getBytes(StandardCharsets.UTF_8));
        assertThat(new String(masked, StandardCharsets.UTF_8)).doesNotContain("<").endsWith("*");
    }

    @Test
    @Timeout(value = 6, unit = TimeUnit.HOURS)
    void a_million_damaged_answers_keep_their_length() {
        Random random = new Random(20261129);
        byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
        long hidden = 0;
        for (int round = 0; round < Mutations.ROUNDS; round++) {
            byte[] damaged = Mutations.of(answer, random);
            byte[] masked = mask.received(damaged);
            if (masked.length != damaged.length) {
                throw new AssertionError("round " + round);
            }
            EsclMessage.answer(masked);
            hidden += masked.length > 0 && masked[masked.length / 2] == '*' ? 1 : 0;
        }
        assertThat(hidden).isGreaterThan(Mutations.ROUNDS / 100);
    }
}
