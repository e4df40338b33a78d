package yiwang.sync.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.CaseWrite;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.bundle.BundleOutcome;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.protocol.wire.ChangeWord;
import yiwang.sync.protocol.wire.WireJson;
import yiwang.sync.station.bundle.BundleDesk;
import yiwang.sync.station.bundle.ExportOutcome;
import yiwang.sync.store.EncryptedStationStore;
import yiwang.sync.store.StoreOpening;

/** A newer program has worked with this data folder, and the centre is newer too. Then this one goes on. */
class NewerCaseTest {

    private final Clock clock = Clock.systemUTC();

    @TempDir
    private Path folder;

    @Test
    void what_a_newer_program_and_a_newer_centre_wrote_goes_through_store_next_version_stick_gateway_and_feed() throws Exception {
        GatewayPlace centre = GatewayPlace.folder(folder.resolve("centre"));
        UUID caseId = Uuid7.next(clock);
        try (GatewayServer gateway = GatewayServer.start(new GatewayConfig(centre, "127.0.0.1", 0, clock)); GatewayAdmin admin = GatewayAdmin.open(centre, clock)) {
            try (Station station = open(Stations.enrol(data(), gateway.url(), admin.enrolCode("柳湾村代办点"), clock))) {
                accept(station, caseId);
                assertThat(station.syncOnce().failures()).isEmpty();
                admin.advanceCase(caseId.toString(), "accept_tolerant", "");
                theCentreSaysMore(centre);
                assertThat(station.syncOnce().failures()).isEmpty();
            }
            aNewerProgramWrites(caseId);
            try (Station station = open(Stations.open(data(), clock))) {
                assertThat(ChangeWord.fields(station.find(caseId).orElseThrow().changes().getLast().more()).get("mood").toString()).isEqualTo("{\"of\":\"2031\"}");
                AttachmentRef card = ((AttachOutcome.Attached) station.attach(caseId, Counter.ALLOWANCE, Counter.BANK_CARD, "卡.png", new ByteArrayInputStream(Counter.png()))).ref();
                assertThat(station.supply(new MaterialSupply(caseId, List.of(card), Set.of(), "0007"))).isInstanceOf(DecideOutcome.Decided.class);
                Path stick = ((ExportOutcome.Exported) station.bundles().export(folder.resolve("stick"), BundleDesk.USUAL_PART)).files().getFirst();
                assertThat(((BundleOutcome.Imported) admin.takeBundle(centre, stick)).fresh()).isEqualTo(2);
            }
            JsonNode body = body(centre);
            assertThat(body.path("version").asInt()).isEqualTo(3);
            assertThat(body.path("boat").path("name").asText()).isEqualTo("柳湾一号");
            assertThat(body.path("applicant").path("reads_braille").asBoolean()).isTrue();
            assertThat(body.path("centre_heard").asInt()).isEqualTo(1);
        }
    }

    private void theCentreSaysMore(GatewayPlace centre) throws Exception {
        try (GatewayDatabase database = GatewayDatabase.open(centre)) {
            database.change(handle -> handle.createUpdate("UPDATE case_change SET more = '{\"advances\":1,\"mood\":{\"of\":\"2031\"}}' WHERE more IS NOT NULL").execute());
        }
    }

    private void aNewerProgramWrites(UUID caseId) throws Exception {
        try (StationStore store = ((StoreOpening.Opened) EncryptedStationStore.open(data(), clock)).store()) {
            CaseEntry held = store.find(caseId).orElseThrow();
            ObjectNode body = WireJson.read(held.body(), ObjectNode.class).orElseThrow();
            body.put("version", 2).put("centre_heard", 1).putObject("boat").put("name", "柳湾一号");
            ((ObjectNode) body.get("applicant")).put("reads_braille", true);
            byte[] bytes = WireJson.bytes(body);
            store.update(new CaseWrite(caseId, 2, held.receiptNo(), held.handleCode(), held.state(), bytes, List.of("王桂兰"), List.of(), List.of(),
                    new RecordDraft(Uuid7.next(clock), Optional.of(caseId), "case.boarded", 1, bytes)));
        }
    }

    private static JsonNode body(GatewayPlace centre) throws Exception {
        try (GatewayDatabase database = GatewayDatabase.open(centre)) {
            String body = database.read(handle -> handle.createQuery("SELECT body FROM case_file").mapTo(String.class).one());
            return WireJson.mapper().readTree(body);
        }
    }

    private static void accept(Station station, UUID caseId) {
        Applicant applicant = ((Station.ApplicantOutcome.Ok) station.applicant(Map.of("type", "resident", "name", "王桂兰", "sex_code", "2", "nation_code", "01",
                "birth", "19420315", "address", "柳湾村1号", "id_number", "990121194203150020", "valid_to", "长期"))).applicant();
        assertThat(station.decide(new CaseRequest(caseId, Counter.ALLOWANCE, applicant, Optional.empty(), Counter.FORM, List.of(), Set.of(Counter.BANK_CARD), Set.of(),
                Set.of(), "0007", "3 号窗口"), new Decision.Accept())).isInstanceOf(DecideOutcome.Decided.class);
    }

    private Path data() {
        return folder.resolve("station");
    }

    private static Station open(Station.Opening opening) {
        if (opening instanceof Station.Opening.Open(var station)) {
            return station;
        }
        throw new AssertionError(opening.toString());
    }
}
