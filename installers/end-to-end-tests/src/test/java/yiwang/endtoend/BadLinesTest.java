package yiwang.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.network.HtmlPortal;

/** Lines that lie, break and come back: nothing is lost and nothing comes twice. */
@Timeout(120)
class BadLinesTest {

    @TempDir
    Path folder;

    @Test
    void a_case_whose_replies_broke_off_is_at_the_centre_once() throws Exception {
        try (Hall hall = Hall.centreOnly(folder); CuttingLine line = CuttingLine.to(URI.create(hall.address).getPort())) {
            hall.enrol(line.url());
            Object[] accept = hall.accepting(Examples.person(folder, "李建国", "990121197506120033"), hall.form(folder), Examples.picture(folder, "卡.png", 5)).toArray();
            String caseId = Yiwang.call(accept).only().get("case_id").asText();
            for (int bytes : new int[] {0, 1, 15, 60, 150, 300}) {
                line.replyBreaksAfter(bytes);
                Yiwang.Answer answer = hall.sync();
                assertThat(answer.exit()).as("a reply of %d bytes", bytes).isEqualTo(3);
                assertThat(answer.only().get("failures")).as("a reply of %d bytes", bytes).isNotEmpty();
            }
            assertThat(line.cuts()).isGreaterThanOrEqualTo(6);
            line.isWhole();
            hall.syncUntilNothingIsLeft();

            List<JsonNode> there = hall.casesAtCentre();
            assertThat(there).singleElement().satisfies(c -> {
                assertThat(c.get("case_id").asText()).isEqualTo(caseId);
                assertThat(c.get("records")).hasSize(1);
                assertThat(c.get("attachments").get(0).get("state").asText()).isEqualTo("complete");
            });
        }
    }

    @Test
    void a_log_in_page_in_the_gateways_place_is_named_and_nothing_is_lost() throws Exception {
        try (Hall hall = Hall.open(folder)) {
            Object[] accept = hall.accepting(Examples.person(folder, "李建国", "990121197506120033"), hall.form(folder), Examples.picture(folder, "卡.png", 5)).toArray();
            String caseId = Yiwang.call(accept).only().get("case_id").asText();
            hall.killGateway();
            try (HtmlPortal portal = HtmlPortal.at(URI.create(hall.address).getPort())) {
                Yiwang.Answer answer = hall.sync();
                assertThat(answer.exit()).isEqualTo(3);
                JsonNode told = answer.only();
                assertThat(told.get("failures").get(0).get("code").asText()).isEqualTo("not_a_gateway");
                assertThat(told.get("failures").get(0).get("sentence").asText()).isNotBlank();
                assertThat(told.get("pending_records").asInt()).isEqualTo(1);
            }
            JsonNode here = Yiwang.call("case", "show", caseId, "--data", hall.station).only();
            assertThat(here.get("local").isNull()).isFalse();
            assertThat(here.get("centre").isNull()).isTrue();
            hall.startGateway();
            assertThat(hall.sync().exit()).isZero();
            assertThat(hall.casesAtCentre()).hasSize(1);
        }
    }
}
