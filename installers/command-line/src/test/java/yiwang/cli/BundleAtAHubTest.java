package yiwang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.client.Answer;
import yiwang.sync.client.CentreClient;
import yiwang.sync.client.EnrolmentClient;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.HubServer;
import yiwang.sync.gateway.place.GatewayPlace;

/** A stick brought to the hall instead of to the centre: the hub cannot read it, passes it on as it is, and fetches the receipt back. */
class BundleAtAHubTest {

    @TempDir
    private Path folder;

    @Test
    void a_stick_goes_through_the_hub_to_the_centre_unread_and_its_receipt_comes_back() throws Exception {
        try (Place place = Place.in(folder)) {
            Path hubData = folder.resolve("枢 纽");
            Path stick = folder.resolve("盘.yiwang");
            Path receipt = folder.resolve("回执.json");
            place.accept(place.person, place.form, "--attach", "M04=" + place.scan);
            Cli.call("bundle", "export", "--data", place.station, "--out", stick).only();
            try (HubServer hub = hub(place, hubData)) {
                assertThat(hub.url()).isNotBlank();
                knowsTheHall(hubData);
                String centreUrl = place.gateway.url();
                place.gateway.close();
                JsonNode kept = until(() -> Cli.call("gateway", "bundle", "import", stick, "--data", hubData, "--receipt", receipt, "--wait", "1"), 3).only();
                assertThat(kept.get("passed_on").asBoolean()).isFalse();
                assertThat(receipt).doesNotExist();
                assertThat(tearOff(stick, hubData, receipt).code()).isEqualTo("bundle_damaged");

                try (GatewayServer centre = GatewayServer.start(new GatewayConfig(place.centre, "127.0.0.1", URI.create(centreUrl).getPort(), Clock.systemUTC()))) {
                    assertThat(centre.url()).isEqualTo(centreUrl);
                    JsonNode passed = until(() -> Cli.call("gateway", "bundle", "import", stick, "--data", hubData, "--receipt", receipt), 0).only();
                    assertThat(passed.get("attachments").asInt()).isEqualTo(1);
                    assertThat(passed.get("up_to_seq").asLong()).isPositive();
                    try (var left = Files.list(hubData.resolve("bundles"))) {
                        assertThat(left).as("its bytes are not needed any more").isEmpty();
                    }
                    assertThat(Cli.call("gateway", "bundle", "import", stick, "--data", place.centre, "--receipt", folder.resolve("again.json")).only().get("fresh").asInt())
                            .as("the centre has it already").isZero();
                    assertThat(Cli.call("bundle", "receipt", "import", receipt, "--data", place.station).only().get("records").asInt()).isPositive();
                    assertThat(Cli.call("case", "list", "--data", place.station).only().get("centre").isNull()).isFalse();
                }
            }
        }
    }

    @Test
    void a_stick_of_another_hall_is_sent_where_it_belongs() throws Exception {
        try (Place place = Place.in(folder)) {
            Path stranger = folder.resolve("外 地");
            String code = Cli.call("gateway", "enrol-code", "--data", place.centre, "--station", "外地窗口", "--hall", "云川市政务服务中心", "--area", "990100000000").only().get("code").asText();
            Cli.call("station", "enrol", "--data", stranger, "--gateway", place.gateway.url(), "--code", code).only();
            Path stick = folder.resolve("盘.yiwang");
            Cli.call("ticket", "take", "--data", stranger, "--group", "A", "--printer", "escpos:tcp:127.0.0.1:1", "--timeout", "10s");
            Cli.call("bundle", "export", "--data", stranger, "--out", stick).only();
            Path hubData = folder.resolve("枢 纽");
            try (HubServer hub = hub(place, hubData)) {
                assertThat(hub.url()).isNotBlank();
                knowsTheHall(hubData);
                Cli.Answer answer = Cli.call("gateway", "bundle", "import", stick, "--data", hubData, "--receipt", folder.resolve("回执.json"));
                assertThat(answer.exit()).isEqualTo(5);
                assertThat(answer.code()).isEqualTo("bundle_foreign");
                assertThat(answer.errors()).contains("送到");
            }
        }
    }

    private static HubServer hub(Place place, Path data) throws Exception {
        Clock clock = Clock.systemUTC();
        String code;
        try (GatewayAdmin admin = GatewayAdmin.open(place.centre, clock)) {
            code = admin.hubCode("大厅枢纽", GatewayAdmin.DEFAULT_HALL, GatewayAdmin.DEFAULT_AREA, Optional.empty()).orElseThrow();
        }
        StationIdentity identity = ((Answer.Got<StationIdentity>) new EnrolmentClient(clock).enrol(place.gateway.url(), code)).value();
        HubServer.keep(GatewayPlace.folder(data), identity);
        return HubServer.start(new GatewayConfig(data, "127.0.0.1", 0, clock), identity, new CentreClient(identity, clock, List.of(), fresh -> { }));
    }

    /** The hub has heard of its stations. */
    private static void knowsTheHall(Path hubData) throws Exception {
        try (GatewayAdmin admin = GatewayAdmin.open(hubData, Clock.systemUTC())) {
            long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (admin.stations().all().isEmpty()) {
                assertThat(System.nanoTime() - end).isNegative();
            }
        }
    }

    private static Cli.Answer tearOff(Path stick, Path hubData, Path receipt) throws Exception {
        byte[] whole = Files.readAllBytes(stick);
        Path torn = Files.write(stick.resolveSibling("torn.yiwang"), java.util.Arrays.copyOf(whole, whole.length - 10));
        return Cli.call("gateway", "bundle", "import", torn, "--data", hubData, "--receipt", receipt);
    }

    /** Asked again until it ends like this. */
    private static Cli.Answer until(java.util.function.Supplier<Cli.Answer> call, int exit) {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        Cli.Answer last = call.get();
        while (last.exit() != exit) {
            assertThat(System.nanoTime() - end).as("%s", last).isNegative();
            last = call.get();
        }
        return last;
    }
}
