package yiwang.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The main job through the command line alone, with every part a process of its own. */
class FromCardToCentreTest {

    @TempDir
    Path folder;

    @Test
    @Timeout(110)
    void a_case_accepted_without_a_line_reaches_the_centre_once_and_its_state_comes_back() throws Exception {
        Path centre = folder.resolve("centre");
        Path station = folder.resolve("station");
        String address;
        String token;
        try (var gateway = Yiwang.run("gateway", "--data", centre, "--listen", "127.0.0.1:0")) {
            address = gateway.url();
            String code = Yiwang.call("gateway", "enrol-code", "--data", centre, "--station", "柳湾村代办点").only().get("code").asText();
            token = Yiwang.call("gateway", "token", "--data", centre, "--role", "supervisor").only().get("token").asText();
            assertThat(Yiwang.call("station", "enrol", "--data", station, "--gateway", address, "--code", code).exit()).isZero();
            assertThat(Yiwang.call("station", "enrol", "--data", folder.resolve("other"), "--gateway", address, "--code", code).exit()).as("a used code").isEqualTo(5);
        }
        JsonNode item = Yiwang.call("item", "search", "gljt", "--data", station).lines().isEmpty()
                ? Yiwang.call("item", "search", "高龄", "--data", station).lines().getFirst() : Yiwang.call("item", "search", "高龄", "--data", station).lines().getFirst();
        JsonNode shown = Yiwang.call("item", "show", item.get("handle_code").asText(), "--data", station).only();
        Path scan = Examples.picture(folder, "bank.png", 1);
        JsonNode accepted = Yiwang.call("case", "accept", "--data", station, "--item", item.get("handle_code").asText(),
                "--applicant", Examples.person(folder, "王桂兰", "990121194203150020"), "--form", Examples.form(folder, shown.get("form_schema")),
                "--attach", scanned(shown) + "=" + scan).only();
        String caseId = accepted.get("case_id").asText();
        assertThat(accepted.get("receipt_no").asText()).hasSize(26).startsWith("L990121");
        assertThat(Yiwang.call("sync", "--data", station).exit()).as("no line").isEqualTo(3);

        try (var gateway = Yiwang.run("gateway", "--data", centre, "--listen", address.substring("http://".length()))) {
            assertThat(Yiwang.call("sync", "--data", station).exit()).isZero();
            assertThat(Yiwang.call("sync", "--data", station).exit()).as("nothing to do").isZero();
            List<JsonNode> cases = Http.cases(gateway.url(), token, 1);
            assertThat(cases).hasSize(1);
            JsonNode there = cases.getFirst();
            assertThat(there.get("case_id").asText()).isEqualTo(caseId);
            assertThat(there.get("attachments")).hasSize(1);
            assertThat(there.get("attachments").get(0).get("sha256").asText()).isEqualTo(sha256(scan));
            assertThat(there.get("attachments").get(0).get("state").asText()).isEqualTo("complete");
            assertThat(there.get("applicant").get("id_number").asText()).isEqualTo("990121194203150020");

            JsonNode local = Yiwang.call("case", "show", caseId, "--data", station).only();
            assertThat(local.get("centre").isNull()).isFalse();
            assertThat(Yiwang.call("gateway", "case", "advance", caseId, "--data", centre, "--event", "decide").only().get("state").asText()).isEqualTo("DECIDED");
            assertThat(Yiwang.call("sync", "--data", station).exit()).isZero();
            assertThat(Yiwang.call("case", "show", caseId, "--data", station).only().get("state").asText()).isEqualTo("DECIDED");
        }
    }

    private static String scanned(JsonNode item) {
        for (JsonNode material : item.get("materials")) {
            if (material.get("source").asText().equals("SCAN")) {
                return material.get("code").asText();
            }
        }
        throw new AssertionError("no material to scan in " + item.get("name"));
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
