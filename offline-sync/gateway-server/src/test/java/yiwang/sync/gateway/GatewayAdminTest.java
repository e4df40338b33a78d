package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.cases.AdvanceOutcome;
import yiwang.sync.protocol.wire.WireJson;
import yiwang.sync.protocol.wire.FeedAnswer;

class GatewayAdminTest {

    private final Clock clock = Clock.systemUTC();

    @TempDir
    private Path data;

    @Test
    void device_codes_come_in_order_and_a_taken_one_is_not_given_again() throws Exception {
        try (GatewayAdmin admin = GatewayAdmin.open(data, clock)) {
            for (int i = 0; i < 9; i++) {
                admin.enrolCode("点" + i);
            }
            assertThat(admin.enrolCode("别处", "云川市政务服务中心", "990100000000", Optional.empty())).isPresent();
            assertThat(admin.enrolCode("窗口", GatewayAdmin.DEFAULT_HALL, GatewayAdmin.DEFAULT_AREA, Optional.of("A3"))).isEmpty();
            assertThat(admin.enrolCode("窗口", GatewayAdmin.DEFAULT_HALL, GatewayAdmin.DEFAULT_AREA, Optional.of("a-"))).isEmpty();
            try (GatewayServer gateway = serve()) {
                assertThat(TestStation.enrol(gateway.url(), admin.enrolCode("第十个"), clock).self.deviceCode()).isEqualTo("AA");
            }
        }
    }

    @Test
    void neither_codes_nor_tokens_lie_in_the_folder_in_clear() throws Exception {
        String code;
        String token;
        try (GatewayAdmin admin = GatewayAdmin.open(data, clock)) {
            code = admin.enrolCode("柳湾村代办点");
            token = admin.token(Role.SUPERVISOR);
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain(code).doesNotContain(code.replace("-", "")).doesNotContain(token);
            }
        }
    }

    @Test
    void a_station_that_waits_is_told_as_soon_as_another_process_advances_its_case() throws Exception {
        try (GatewayServer gateway = serve(); GatewayAdmin admin = GatewayAdmin.open(data, clock)) {
            TestStation station = TestStation.enrol(gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
            UUID caseId = UUID.randomUUID();
            station.push(station.accepted(caseId, "ACCEPTED", "")).send(gateway.url());
            FeedAnswer first = feed(gateway, station, "", 0);
            CompletableFuture<FeedAnswer> waiting = CompletableFuture.supplyAsync(() -> feed(gateway, station, first.cursor(), 20));

            assertThat(admin.advanceCase(caseId.toString(), "issue", "可以领证了")).isInstanceOf(AdvanceOutcome.Advanced.class);

            FeedAnswer told = waiting.get(15, TimeUnit.SECONDS);
            assertThat(told.changes()).singleElement().satisfies(change -> {
                assertThat(change.state()).isEqualTo("ISSUED");
                assertThat(change.note()).isEqualTo("可以领证了");
            });
        }
    }

    @Test
    void a_folder_that_is_a_file_is_refused_with_its_reason() throws Exception {
        Path file = Files.writeString(data.resolve("file"), "not a folder");
        assertThatThrownBy(() -> GatewayServer.start(new GatewayConfig(file, "127.0.0.1", 0, clock))).isInstanceOf(IOException.class);
        assertThat(file).hasContent("not a folder");
    }

    @Test
    void a_taken_port_is_refused_and_nothing_stays_open() throws Exception {
        try (GatewayServer gateway = serve()) {
            int port = java.net.URI.create(gateway.url()).getPort();
            assertThatThrownBy(() -> GatewayServer.start(new GatewayConfig(data, "127.0.0.1", port, clock))).isInstanceOf(BindException.class)
                    .hasMessageContaining("127.0.0.1:" + port);
        }
    }

    @Test
    void a_database_of_a_newer_program_is_refused_and_stays_as_it_is() throws Exception {
        GatewayAdmin.open(data, clock).close();
        String url = "jdbc:sqlite:" + data.resolve("gateway.db");
        try (Connection database = DriverManager.getConnection(url); Statement statement = database.createStatement()) {
            statement.executeUpdate("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success) "
                    + "VALUES (990, '99', 'of tomorrow', 'SQL', 'V99__of_tomorrow.sql', 'x', 1, 1)");
        }
        assertThatThrownBy(() -> GatewayAdmin.open(data, clock)).isInstanceOf(IOException.class).hasMessageContaining("更新版本");
        assertThatThrownBy(this::serve).isInstanceOf(IOException.class);
    }

    private FeedAnswer feed(GatewayServer gateway, TestStation station, String cursor, int wait) {
        Call call = station.sign(Call.of("GET", "/v1/feed?cursor=" + cursor + "&wait=" + wait));
        return WireJson.read(call.send(gateway.url()).body(), FeedAnswer.class).orElseThrow();
    }

    private GatewayServer serve() throws IOException {
        return GatewayServer.start(new GatewayConfig(data, "127.0.0.1", 0, clock));
    }
}
