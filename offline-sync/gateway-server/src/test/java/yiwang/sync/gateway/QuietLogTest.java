package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.place.GatewayPlace;

/** Whatever is asked, answered or fails, the log names no person and gives no secret away. */
class QuietLogTest {

    private static final String CANARY = "990121194203150020";

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT");
    private Level level;
    private Appender<ILoggingEvent> console;

    @TempDir
    private Path data;

    @BeforeEach
    void listen() {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(root.getLoggerContext());
        encoder.setWithFormattedMessage(true);
        encoder.start();
        appender.setContext(root.getLoggerContext());
        appender.setEncoder(encoder);
        appender.setOutputStream(log);
        appender.start();
        level = root.getLevel();
        root.setLevel(Level.INFO);
        console = root.getAppender("console");
        root.detachAppender(console);
        root.addAppender(appender);
    }

    @AfterEach
    void leave() {
        root.detachAppender(appender);
        root.addAppender(console);
        root.setLevel(level);
        appender.stop();
    }

    /** Where it stands; tests on another database say so here. */
    GatewayPlace place(Path folder) {
        return GatewayPlace.folder(folder);
    }

    /** From now on no case can be written; the database's own words may quote what did not fit. */
    void spoil(GatewayPlace place) throws Exception {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + place.data().resolve("gateway.db")); Statement statement = database.createStatement()) {
            statement.execute("CREATE TRIGGER spoilt BEFORE INSERT ON case_file BEGIN SELECT RAISE(ABORT, 'spoilt'); END");
        }
    }

    @Test
    void canaries_in_every_corner_of_a_request_are_never_heard_in_the_log() throws Exception {
        GatewayPlace place = place(data);
        String code;
        String token;
        try (GatewayServer gateway = GatewayServer.start(new GatewayConfig(place, "127.0.0.1", 0, Clock.systemUTC()));
             GatewayAdmin admin = GatewayAdmin.open(place, Clock.systemUTC())) {
            code = admin.enrolCode("柳湾村代办点");
            token = admin.token(Role.SUPERVISOR);
            TestStation station = TestStation.enrol(gateway.url(), code, Clock.systemUTC());
            station.push(station.accepted(UUID.randomUUID(), "ACCEPTED", "")).send(gateway.url());
            station.push(station.next(Optional.of(UUID.randomUUID()), "case.accepted", CANARY)).send(gateway.url());
            station.sign(Call.of("POST", "/v1/progress").body("{\"id_number\":\"" + CANARY + "\"}")).send(gateway.url());
            station.sign(Call.of("POST", "/v1/progress").body("{\"id_number\":" + CANARY + "oops")).send(gateway.url());
            Call.of("GET", "/v1/" + CANARY).send(gateway.url());
            Call.of("GET", "/v1/cases?cursor=" + CANARY + "x").bearer(token).send(gateway.url());
            Call.of("PATCH", "/v1/uploads/" + CANARY).with("Tus-Resumable", "1.0.0").with("Upload-Offset", CANARY).bearer(CANARY).send(gateway.url());
            spoil(place);
            assertThat(station.push(station.accepted(UUID.randomUUID(), "ACCEPTED", "")).send(gateway.url()).statusCode()).isEqualTo(500);
        }
        String said = log.toString(StandardCharsets.UTF_8).replace("\\/", "/");
        assertThat(said).as("the log does speak").contains("/v1/records").contains("/v1/progress").contains("request POST /v1/records failed");
        assertThat(said).doesNotContain(CANARY).doesNotContain("王桂兰").doesNotContain("\\u738b").doesNotContain(token).doesNotContain(code);
    }
}
