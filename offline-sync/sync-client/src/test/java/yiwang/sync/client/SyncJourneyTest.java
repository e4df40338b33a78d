package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.cases.AdvanceOutcome;
import yiwang.sync.protocol.wire.ProgressAnswer;

class SyncJourneyTest {

    private final Clock clock = Clock.systemUTC();
    private final Random random = new Random(20261121);
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private SupervisorView supervisor;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        gateway = GatewayServer.start(new GatewayConfig(data, "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(data, clock);
        supervisor = new SupervisorView(gateway.url(), admin.token(Role.SUPERVISOR));
    }

    @AfterEach
    void stop() {
        admin.close();
        gateway.close();
    }

    @Test
    void a_case_accepted_offline_reaches_the_centre_with_its_scan_and_its_state_comes_back() {
        try (StationUnderTest station = station()) {
            byte[] scan = bytes(300_000);
            CaseEntry accepted = station.accept(scan, bytes(0));
            assertThat(accepted.sentAt()).isEmpty();

            SyncReport report = station.runner.pass();

            assertThat(report.failures()).isEmpty();
            assertThat(report).extracting(SyncReport::pushed, SyncReport::pendingRecords, SyncReport::pendingBytes).containsExactly(1, 0, 0L);
            CaseEntry entry = station.entry(accepted.caseId());
            assertThat(entry.sentAt()).isPresent();
            assertThat(entry.centreAt()).isPresent();
            assertThat(entry.centreState()).contains("ACCEPTED");
            assertThat(entry.centreNo().orElseThrow()).hasSize(45).startsWith(StationUnderTest.HANDLE_CODE.substring(0, 31)).endsWith("000001");
            assertThat(station.store.catalogue().orElseThrow().version()).isEqualTo("sample-2026.11");
            assertThat(station.store.pendingUploads()).isEmpty();

            JsonNode atCentre = supervisor.find(accepted.caseId()).orElseThrow();
            assertThat(atCentre.path("receipt_no").asText()).isEqualTo(accepted.receiptNo());
            assertThat(atCentre.path("applicant").path("name").asText()).isEqualTo("王桂兰");
            assertThat(atCentre.path("form").path("bank_name").asText()).isEqualTo("示例银行");
            assertThat(atCentre.path("attachments")).hasSize(2).allSatisfy(a -> assertThat(a.path("state").asText()).isEqualTo("complete"));
            assertThat(atCentre.path("records")).hasSize(1);
            assertThat(atCentre.path("records").get(0).path("hash").asText()).isEqualTo(station.store.records(accepted.caseId()).getFirst().hash());
        }
    }

    @Test
    void what_a_department_does_comes_down_with_its_note() {
        try (StationUnderTest station = station()) {
            CaseEntry accepted = station.accept();
            station.runner.pass();

            assertThat(admin.advanceCase(accepted.caseId().toString(), "grant", "符合条件")).isInstanceOf(AdvanceOutcome.Advanced.class);
            assertThat(progress(station)).singleElement().satisfies(line -> assertThat(line.asked()).as("a remark asks nothing of anybody").isEmpty());
            assertThat(admin.advanceCase(accepted.caseId().toString(), "issue", "请携带身份证领取")).isInstanceOf(AdvanceOutcome.Advanced.class);
            assertThat(admin.advanceCase(accepted.caseId().toString(), "accept", "")).isInstanceOf(AdvanceOutcome.NotAllowed.class);
            assertThat(admin.advanceCase("no-such-case", "issue", "")).isInstanceOf(AdvanceOutcome.Unknown.class);
            station.runner.pass();

            assertThat(station.entry(accepted.caseId()).centreState()).contains("ISSUED");
            assertThat(station.store.changes(accepted.caseId())).last().satisfies(change -> assertThat(change.note()).isEqualTo("请携带身份证领取"));
            assertThat(progress(station)).singleElement().satisfies(line -> {
                assertThat(line.state()).isEqualTo("ISSUED");
                assertThat(line.asked()).isEqualTo("请携带身份证领取");
                assertThat(line.receiptNo()).isEqualTo(accepted.receiptNo());
            });
        }
    }

    @Test
    void the_same_scan_in_many_cases_goes_up_at_the_same_time_and_none_is_put_aside() {
        byte[] scan = new byte[300_000];
        new Random(20261122).nextBytes(scan);
        try (StationUnderTest station = station()) {
            for (int round = 0; round < 5; round++) {
                scan[0] = (byte) round;
                for (int i = 0; i < 6; i++) {
                    station.accept(scan.clone());
                }
                for (int pass = 0; pass < 10 && !station.store.pendingUploads().isEmpty(); pass++) {
                    assertThat(station.runner.pass().failures()).allSatisfy(f -> assertThat(f.retry()).as(f.toString()).isTrue());
                }
                assertThat(station.store.pendingUploads()).isEmpty();
            }
        }
    }

    @Test
    void a_receipt_that_the_disk_does_not_take_ends_the_pass_and_counts_in_the_next() {
        try (StationUnderTest station = station()) {
            CaseEntry accepted = station.accept();
            StationStore failing = (StationStore) Proxy.newProxyInstance(StationStore.class.getClassLoader(), new Class<?>[] {StationStore.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("acknowledge")) {
                    throw new StoreException("disk_failing", "磁盘读写出错，未能确认已保存。", null);
                }
                return method.invoke(station.store, arguments);
            });
            StationUnderTest onBadDisk = new StationUnderTest(station.identity, station.clock, Duration.ofSeconds(10), failing);

            SyncReport report = onBadDisk.runner.pass();

            assertThat(report.failures()).extracting(SyncFailure::code).containsExactly("disk_failing");
            assertThat(station.entry(accepted.caseId()).centreAt()).isEmpty();
            assertThat(station.runner.pass().failures()).isEmpty();
            assertThat(station.entry(accepted.caseId()).centreAt()).isPresent();
        }
    }

    @Test
    void many_cases_go_up_in_order_and_once_however_often_they_are_offered() {
        try (StationUnderTest station = station()) {
            for (int i = 0; i < 250; i++) {
                station.accept();
            }
            assertThat(station.runner.pass().pushed()).isEqualTo(250);
            station.store.acknowledge(0, gateway.epoch(), new byte[0], clock.instant());
            SyncReport again = station.runner.pass();

            assertThat(again.failures()).isEmpty();
            assertThat(again.pendingRecords()).isZero();
            List<JsonNode> cases = supervisor.cases();
            assertThat(cases).hasSize(250).allSatisfy(c -> assertThat(c.path("records")).hasSize(1));
            assertThat(cases.stream().map(c -> c.path("receipt_no").asText()).distinct()).hasSize(250);
        }
    }

    @Test
    void a_code_works_once_and_a_wrong_one_never() {
        String code = admin.enrolCode("柳湾村代办点");
        StationIdentity first = StationUnderTest.identity(gateway.url() + "/", code.toLowerCase(java.util.Locale.ROOT), clock);

        assertThat(first).extracting(StationIdentity::deviceCode, StationIdentity::areaCode, StationIdentity::hall, StationIdentity::gatewayUrl)
                .containsExactly("A1", "990121100201", "青溪县政务服务中心", gateway.url());
        assertThat(refusal(code)).isEqualTo("code_used");
        assertThat(refusal("AAAA-BBBB-CCCC")).isEqualTo("code_refused");
        assertThat(StationUnderTest.identity(gateway.url(), admin.enrolCode("二号窗口"), clock).deviceCode()).isEqualTo("A2");
    }

    @Test
    void a_revoked_station_is_told_so_and_keeps_its_cases() {
        try (StationUnderTest station = station()) {
            station.accept();
            assertThat(admin.revoke(station.identity.stationId())).isTrue();

            SyncReport report = station.runner.pass();

            assertThat(report.failures()).singleElement().satisfies(f -> {
                assertThat(f.code()).isEqualTo("revoked");
                assertThat(f.retry()).isFalse();
            });
            assertThat(report.pendingRecords()).isEqualTo(1);
            assertThat(supervisor.cases()).isEmpty();
        }
    }

    private StationUnderTest station() {
        return StationUnderTest.enrolled(gateway.url(), gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
    }

    private List<ProgressAnswer.Line> progress(StationUnderTest station) {
        return switch (station.client.progress("990121194203150020")) {
            case Answer.Got<List<ProgressAnswer.Line>> got -> got.value();
            case Answer.Failed<List<ProgressAnswer.Line>> failed -> throw new AssertionError(failed.failure().toString());
        };
    }

    private String refusal(String code) {
        return switch (new EnrolmentClient(clock).enrol(gateway.url(), code)) {
            case Answer.Got<StationIdentity> got -> "enrolled";
            case Answer.Failed<StationIdentity> failed -> failed.failure().code();
        };
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
