package yiwang.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.network.FreePort;

/** Centre, hub and station as processes of their own, over TLS from end to end. */
@Timeout(420)
class HallOverTlsTest {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @Test
    void a_case_goes_over_tls_to_the_hub_and_on_to_the_centre_and_nobody_else_is_trusted() {
        Path centreData = folder.resolve("中心");
        Path station = folder.resolve("一号窗口");
        Yiwang.Running centre = Yiwang.run("gateway", "--tls", "--data", centreData, "--listen", FreePort.address());
        Yiwang.Running hub = hub(centreData, "大厅枢纽", centre.url());
        Path strangersData = folder.resolve("别的中心");
        try (Yiwang.Running stranger = Yiwang.run("gateway", "--tls", "--data", strangersData, "--listen", FreePort.address());
             Yiwang.Running strangersHub = hub(strangersData, "别的枢纽", stranger.url())) {
            String code = Yiwang.call("gateway", "enrol-code", "--data", centreData, "--station", "一号窗口").only().get("code").asText();
            Yiwang.Answer led = Yiwang.call("station", "enrol", "--data", station, "--gateway", strangersHub.url(), "--code", code);
            assertThat(led.exit()).isEqualTo(7);
            assertThat(led.errors()).contains("bad_certificate").contains("证书");
            assertThat(Yiwang.call("station", "enrol", "--data", station, "--gateway", hub.url(), "--code", code).exit()).as("the code is still good").isZero();

            JsonNode item = Yiwang.call("item", "show", Hall.ITEM, "--data", station).only();
            centre.kill();
            String caseId = Yiwang.call("case", "accept", "--data", station, "--item", Hall.ITEM, "--applicant", Examples.person(folder, "王桂兰", "990121194203150020"),
                    "--form", Examples.form(folder, item.get("form_schema")), "--attach", "M04=" + Examples.picture(folder, "卡.png", 1)).only().get("case_id").asText();
            JsonNode alone = Yiwang.call("sync", "--data", station).only();
            assertThat(alone.get("failures")).isEmpty();
            assertThat(shown(station, caseId).get("sent").isNull()).as("at the hub").isFalse();
            assertThat(shown(station, caseId).get("centre").isNull()).as("not at the centre").isTrue();

            centre = Yiwang.run("gateway", "--tls", "--data", centreData, "--listen", "127.0.0.1:" + URI.create(centre.url()).getPort());
            until(() -> Yiwang.call("sync", "--data", station).exit() == 0);
            assertThat(shown(station, caseId).get("centre").isNull()).isFalse();

            String id = Yiwang.call("gateway", "station", "list", "--data", centreData).lines().stream()
                    .filter(line -> line.get("name").asText().equals("一号窗口")).findFirst().orElseThrow().get("station_id").asText();
            assertThat(Yiwang.call("gateway", "station", "revoke", id, "--data", centreData).exit()).isZero();
            until(() -> Yiwang.call("sync", "--data", station).only().get("failures").toString().contains("revoked"));
        } finally {
            hub.close();
            centre.close();
        }
    }

    private Yiwang.Running hub(Path centreData, String name, String centreUrl) {
        String code = Yiwang.call("gateway", "enrol-code", "--data", centreData, "--role", "hub", "--station", name).only().get("code").asText();
        return Yiwang.run("gateway", "--role", "hub", "--tls", "--upstream", centreUrl, "--code", code, "--data", folder.resolve(name), "--listen", FreePort.address());
    }

    private static JsonNode shown(Path station, String caseId) {
        return Yiwang.call("case", "show", caseId, "--data", station).only();
    }

    private static void until(BooleanSupplier done) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as("not so within " + LIMIT).isNegative();
        }
    }
}
