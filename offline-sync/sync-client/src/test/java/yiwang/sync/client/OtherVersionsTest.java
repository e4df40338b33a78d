package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.protocol.wire.ChangeWord;

/** Gateways of another version than the station. */
class OtherVersionsTest {

    private final Clock clock = Clock.systemUTC();
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private StationIdentity identity;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        gateway = GatewayServer.start(new GatewayConfig(data.resolve("centre"), "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(data.resolve("centre"), clock);
        identity = StationUnderTest.identity(gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
    }

    @AfterEach
    void stop() {
        admin.close();
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({"7-9, client_too_old", "0-0, gateway_too_old"})
    void with_a_gateway_that_speaks_nothing_in_common_the_case_waits_and_the_older_side_is_named(String speaks, String code) {
        CaseEntry accepted;
        StationStore store;
        try (FalseGateway other = FalseGateway.replacing(gateway.url(), Map.of("yiwang-protocol", speaks));
             StationUnderTest station = new StationUnderTest(identity.at(other.url()), clock, Duration.ofSeconds(10))) {
            store = station.store;
            accepted = station.accept();
            assertThat(station.runner.pass().failures()).singleElement().satisfies(failure -> assertThat(failure.code()).isEqualTo(code));
            assertThat(station.entry(accepted.caseId()).centreAt()).isEmpty();
        }
        try (StationUnderTest renewed = new StationUnderTest(identity, clock, Duration.ofSeconds(10), store)) {
            assertThat(renewed.runner.pass().failures()).isEmpty();
            assertThat(renewed.entry(accepted.caseId()).centreAt()).as("once it is renewed").isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({"1-1", "2-9", "nonsense"})
    void with_an_older_or_newer_gateway_that_shares_a_version_all_goes_on(String speaks) {
        try (FalseGateway other = FalseGateway.replacing(gateway.url(), Map.of("yiwang-protocol", speaks));
             StationUnderTest station = new StationUnderTest(identity.at(other.url()), clock, Duration.ofSeconds(10))) {
            CaseEntry accepted = station.accept();
            assertThat(station.runner.pass().failures()).isEmpty();
            assertThat(station.entry(accepted.caseId()).centreAt()).isPresent();
        }
    }

    @Test
    void words_of_a_newer_gateway_lie_in_the_store_for_the_program_that_will_know_them() {
        try (FalseGateway newer = FalseGateway.meddling(gateway.url(), "/v1/feed", answer -> answer.replace("\"note\":", "\"mood\":{\"of\":\"2031\",\"a\":[1,null]},\"note\":"));
             StationUnderTest station = new StationUnderTest(identity.at(newer.url()), clock, Duration.ofSeconds(10))) {
            CaseEntry accepted = station.accept();
            assertThat(station.runner.pass().failures()).isEmpty();
            String more = station.store.changes(accepted.caseId()).getFirst().more();
            assertThat(ChangeWord.fields(more).get("mood").toString()).isEqualTo("{\"of\":\"2031\",\"a\":[1,null]}");
            assertThat(station.entry(accepted.caseId()).centreState()).contains("ACCEPTED");
        }
    }
}
