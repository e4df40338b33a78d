package yiwang.sync.client;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.contracts.store.InMemoryStationStore;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.CaseWrite;
import yiwang.sync.domain.port.StationStore.StoredAttachment;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.protocol.cases.CaseJson;

/** A station as its clerk uses it: accepts cases into its store and syncs. */
final class StationUnderTest implements AutoCloseable {

    static final String HANDLE_CODE = "11990121990001001340001110000001";

    final Clock clock;
    final StationStore store;
    final StationIdentity identity;
    final GatewayClient client;
    final SyncRunner runner;

    StationUnderTest(StationIdentity identity, Clock clock, Duration wait) {
        this(identity, clock, wait, new InMemoryStationStore(clock));
        store.enrol(identity);
    }

    /** A station that was restarted: the same store, everything else anew. */
    StationUnderTest(StationIdentity identity, Clock clock, Duration wait, StationStore store) {
        this.clock = clock;
        this.identity = identity;
        this.store = store;
        this.client = new GatewayClient(identity, clock, wait);
        this.runner = new SyncRunner(store, client, clock, SyncWatcher.none());
    }

    /** Enrols with the code, by the gateway's own address, and talks to it through {@code line} from then on. */
    static StationUnderTest enrolled(String gatewayUrl, String line, String code, Clock clock) {
        return new StationUnderTest(through(identity(gatewayUrl, code, clock), line), clock, Duration.ofSeconds(10));
    }

    static StationIdentity identity(String gatewayUrl, String code, Clock clock) {
        return switch (new EnrolmentClient(clock).enrol(gatewayUrl, code)) {
            case Answer.Got<StationIdentity> got -> got.value();
            case Answer.Failed<StationIdentity> failed -> throw new AssertionError("enrolment failed: " + failed.failure());
        };
    }

    static StationIdentity through(StationIdentity id, String line) {
        return id.at(line);
    }

    /** Accepts a case of 王桂兰 with attachments. */
    CaseEntry accept(byte[]... attachments) {
        UUID caseId = Uuid7.next(clock);
        List<StoredAttachment> stored = java.util.Arrays.stream(attachments)
                .map(bytes -> store.storeAttachment(caseId, new ByteArrayInputStream(bytes))).toList();
        return store.create("L" + identity.areaCode() + identity.deviceCode(), serial -> {
            List<AttachmentRef> refs = stored.stream()
                    .map(a -> new AttachmentRef(Uuid7.next(clock).toString(), "M01", a.sha256(), a.size(), "image/png", "户口簿.png")).toList();
            CaseFile file = file(caseId, receiptNo(serial), 1, CaseState.ACCEPTED, refs);
            return write(file, "case.accepted", stored.stream().map(StoredAttachment::sha256).toList());
        });
    }

    String receiptNo(long serial) {
        return "L%s%s261121%04d0".formatted(identity.areaCode(), identity.deviceCode(), serial);
    }

    CaseWrite write(CaseFile file, String type, List<String> attachments) {
        byte[] body = CaseJson.write(file);
        byte[] payload = ("{\"case\":" + new String(body, StandardCharsets.UTF_8) + "}").getBytes(StandardCharsets.UTF_8);
        return new CaseWrite(file.caseId(), file.version(), file.receiptNo(), file.handleCode(), file.state().name(), body,
                List.of(file.applicant().name()), List.of(file.applicant().idNumber()), attachments,
                new RecordDraft(Uuid7.next(clock), Optional.of(file.caseId()), type, 1, payload));
    }

    static CaseFile file(UUID caseId, String receiptNo, int version, CaseState state, List<AttachmentRef> attachments) {
        Applicant applicant = new Applicant("王桂兰", "111", "990121194203150020", "2", "01", "19420315", "青溪县望河镇柳湾村3组",
                "13900001111", "长期", Applicant.Source.CARD);
        return new CaseFile(caseId, receiptNo, "", version, HANDLE_CODE, "高龄老人津贴给付", "青溪县民政局", "119901219900010013",
                "sample-2026.11", true, state, applicant, Optional.empty(), "{\"bank_name\":\"示例银行\"}", List.of(), attachments, List.of(),
                Instant.parse("2026-11-21T01:00:00Z"), Optional.of(LocalDate.of(2026, 12, 21)), Optional.empty(), Optional.empty(),
                "K7QM3X", "0012", "3", "青溪县政务服务中心", List.of());
    }

    CaseEntry entry(UUID caseId) {
        return store.find(caseId).orElseThrow();
    }

    @Override
    public void close() {
        client.close();
    }
}
