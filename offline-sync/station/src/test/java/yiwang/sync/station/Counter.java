package yiwang.sync.station;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.contracts.store.InMemoryStationStore;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.StoredCatalogue;
import yiwang.sync.protocol.catalogue.CatalogueJson;
import yiwang.sync.protocol.wire.Ed25519;
import yiwang.sync.station.decide.CounterPolicy;
import yiwang.sync.station.sync.LineSettings;

/** A counter with the sample catalogue, no line, and a clock of the test's own. */
final class Counter implements AutoCloseable {

    static final String ALLOWANCE = "119901219900010013499051100200101";
    static final String EXPIRED = "119901219900010013499051109900001";
    static final String BANK_CARD = "M04";
    static final String FORM = """
            {"老人":"王桂兰","出生日期":"1942-03-15","户籍地":"柳湾村1号","居住地":"柳湾村1号","紧急联系人":"李建国"}""";
    static final Instant MORNING = Instant.parse("2026-11-24T01:30:00Z");
    private static final String NOBODY_LISTENS = "http://127.0.0.1:1";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 'I', 'E', 'N', 'D', 0, 0, 0, 0};

    final SettableClock clock = new SettableClock(MORNING);
    final StationStore store = new InMemoryStationStore(clock);
    final OpenStation station;

    private Counter(boolean withCatalogue) {
        Ed25519.Keys keys = Ed25519.generate();
        StationIdentity identity = new StationIdentity(Uuid7.next(clock).toString(), "柳湾村代办点", "望河镇便民服务中心", "990121100201", "A1",
                Uuid7.next(clock).toString(), NOBODY_LISTENS, keys.publicKey(), keys.privateKey());
        store.enrol(identity);
        if (withCatalogue) {
            store.saveCatalogue(new StoredCatalogue(CatalogueJson.sample().version(), CatalogueJson.samplePackage(), clock.instant()));
        }
        station = new OpenStation(store, identity, new CurrentCatalogue(store), new StationSync(store, identity, clock, new LineSettings(Path.of("target"))), CounterPolicy.USUAL, clock);
    }

    static Counter open() {
        return new Counter(true);
    }

    static Counter withoutCatalogue() {
        return new Counter(false);
    }

    Applicant applicant(String... changes) {
        Map<String, String> card = new java.util.HashMap<>(Map.of("type", "resident", "name", "王桂兰", "sex_code", "2", "nation_code", "01", "birth", "19420315",
                "address", "柳湾村1号", "id_number", "990121194203150020", "valid_to", "长期"));
        for (int i = 0; i < changes.length; i += 2) {
            card.put(changes[i], changes[i + 1]);
        }
        return ((Station.ApplicantOutcome.Ok) station.applicant(card)).applicant();
    }

    /** Everything at hand for the allowance, bank card scanned. */
    CaseRequest complete() {
        UUID caseId = Uuid7.next(clock);
        return new CaseRequest(caseId, ALLOWANCE, applicant(), Optional.empty(), FORM, List.of(scan(caseId)), Set.of(), Set.of(), Set.of(), "0007", "3 号窗口");
    }

    /** The bank card is missing, and nothing is said of it. */
    CaseRequest withoutBankCard() {
        CaseRequest all = complete();
        return new CaseRequest(all.caseId(), ALLOWANCE, all.applicant(), Optional.empty(), FORM, List.of(), Set.of(), Set.of(), Set.of(), "0007", "3 号窗口");
    }

    CaseRequest deferring(String... materials) {
        CaseRequest all = withoutBankCard();
        return new CaseRequest(all.caseId(), ALLOWANCE, all.applicant(), Optional.empty(), FORM, List.of(), new HashSet<>(List.of(materials)), Set.of(), Set.of(), "0007", "3 号窗口");
    }

    CaseRequest with(CaseRequest request, Applicant applicant, String handleCode, String form) {
        return new CaseRequest(request.caseId(), handleCode, applicant, request.agent(), form, request.attachments(), request.deferred(), request.seen(),
                request.notNeeded(), request.officer(), request.window());
    }

    AttachmentRef scan(UUID caseId) {
        return ((AttachOutcome.Attached) station.attach(caseId, ALLOWANCE, BANK_CARD, "卡.png", new ByteArrayInputStream(PNG))).ref();
    }

    CaseView decided(CaseRequest request, Decision decision) {
        DecideOutcome outcome = station.decide(request, decision);
        if (outcome instanceof DecideOutcome.Decided(var view)) {
            return view;
        }
        throw new AssertionError(outcome.toString());
    }

    /** Codes of the problems that kept a decision away; every one of them left nothing behind. */
    List<String> refused(CaseRequest request, Decision decision) {
        int before = store.countCases();
        if (station.decide(request, decision) instanceof DecideOutcome.Refused(var problems) && store.countCases() == before) {
            List<String> codes = new ArrayList<>();
            problems.forEach(problem -> codes.add(problem.code()));
            return codes;
        }
        throw new AssertionError("decided");
    }

    static byte[] png() {
        return PNG.clone();
    }

    @Override
    public void close() {
        station.close();
    }
}
