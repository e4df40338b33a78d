package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.protocol.wire.Ed25519;
import yiwang.sync.protocol.wire.Sha256;

/** Every operation of the contract, asked by everybody; what each may and may not is in {@code access-matrix.txt}. */
class AccessMatrixTest {

    private static final String OTHER_HALL = "云川市政务服务中心";
    private static final String PERSON = "990121194203150020";

    private final Clock clock = Clock.systemUTC();
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private TestStation owner;
    private TestStation sibling;
    private TestStation foreign;
    private TestStation hub;
    private final Map<String, UnaryOperator<Call>> callers = new LinkedHashMap<>();
    private final UUID caseOfOwner = UUID.randomUUID();
    private int uploads;

    @TempDir
    private Path data;

    GatewayPlace place(Path folder) {
        return GatewayPlace.folder(folder);
    }

    @BeforeEach
    void start() throws Exception {
        GatewayPlace place = place(data);
        gateway = GatewayServer.start(new GatewayConfig(place, "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(place, clock);
        owner = TestStation.enrol(gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
        sibling = TestStation.enrol(gateway.url(), admin.enrolCode("二号窗口"), clock);
        foreign = TestStation.enrol(gateway.url(), admin.enrolCode("外地窗口", OTHER_HALL, "990100000000", Optional.empty()).orElseThrow(), clock);
        TestStation revoked = TestStation.enrol(gateway.url(), admin.enrolCode("已停用的点"), clock);
        admin.revoke(revoked.self.stationId());
        TestStation held = TestStation.enrol(gateway.url(), admin.enrolCode("被复制的点"), clock);
        admin.stations().stop(held.self.stationId(), "by a test");
        String uploader = admin.token(Role.UPLOADER);
        String ofHall = admin.token(Role.SUPERVISOR, Optional.of(OTHER_HALL));
        String ofAll = admin.token(Role.SUPERVISOR);
        callers.put("none", call -> call);
        callers.put("owner", owner::sign);
        callers.put("sibling", sibling::sign);
        callers.put("foreign", foreign::sign);
        callers.put("revoked", revoked::sign);
        callers.put("held", held::sign);
        callers.put("uploader", call -> call.bearer(uploader));
        callers.put("hall-supervisor", call -> call.bearer(ofHall));
        callers.put("supervisor", call -> call.bearer(ofAll));
        hub = TestStation.enrol(gateway.url(), admin.hubCode("大厅枢纽", GatewayAdmin.DEFAULT_HALL, GatewayAdmin.DEFAULT_AREA, Optional.empty()).orElseThrow(), clock);
        callers.put("hub", hub::sign);
        callers.put("hub-for-owner", call -> hub.signFor(owner, call));
        callers.put("hub-for-foreign", call -> hub.signFor(foreign, call));
        callers.put("owner-for-sibling", call -> owner.signFor(sibling, call));
        owner.push(owner.accepted(caseOfOwner, "ACCEPTED", "")).send(gateway.url());
    }

    @AfterEach
    void stop() {
        admin.close();
        gateway.close();
    }

    @Test
    void everybody_gets_from_every_operation_what_the_matrix_says_and_no_operation_lacks_a_row() {
        List<String[]> rows = matrix();
        List<String> names = Arrays.asList(rows.getFirst()).subList(1, rows.getFirst().length);
        assertThat(names).containsExactlyElementsOf(callers.keySet());
        Set<String> covered = new TreeSet<>();
        SoftAssertions softly = new SoftAssertions();
        for (String[] row : rows.subList(1, rows.size())) {
            String operation = row[0];
            covered.add(operation);
            for (int i = 0; i < names.size(); i++) {
                String caller = names.get(i);
                int status = asked(caller, operation).send(gateway.url()).statusCode();
                softly.assertThat(status).as("%s asked by %s", operation, caller).isEqualTo(Integer.parseInt(row[i + 1]));
            }
        }
        softly.assertThat(covered).isEqualTo(operations());
        softly.assertAll();
    }

    @Test
    void nobody_sees_another_halls_case_nor_another_stations_receipt_feed_or_upload() {
        byte[] scan = "scan of the owner".getBytes(StandardCharsets.UTF_8);
        owner.sign(creation(scan, new byte[0])).send(gateway.url());
        owner.signPiece(creation(scan, scan)).send(gateway.url());
        admin.advanceCase(caseOfOwner.toString(), "issue", "可以领证了");
        admin.staff().grant(owner.self.stationId(), "0007", clock.instant().plusSeconds(60));

        assertThat(text(owner, "GET", "/v1/feed", "")).contains(caseOfOwner.toString()).contains("\"grant\":");
        assertThat(text(owner, "POST", "/v1/progress", "{\"id_number\":\"" + PERSON + "\"}")).contains("高龄老人津贴给付");
        assertThat(text(sibling, "POST", "/v1/progress", "{\"id_number\":\"" + PERSON + "\"}")).as("the person's own word, at any machine of the hall")
                .contains("高龄老人津贴给付").doesNotContain(caseOfOwner.toString());
        assertThat(json(foreign, "POST", "/v1/progress", "{\"id_number\":\"" + PERSON + "\"}").path("cases")).isEmpty();
        for (TestStation other : List.of(sibling, foreign)) {
            assertThat(json(other, "GET", "/v1/feed", "").path("changes")).isEmpty();
            assertThat(json(other, "GET", "/v1/receipt", "").path("station_id").asText()).isEqualTo(other.self.stationId());
            assertThat(json(other, "GET", "/v1/receipt", "").path("up_to_seq").asLong()).isZero();
            var claimed = other.sign(creation(scan, new byte[0])).send(gateway.url());
            assertThat(claimed.headers().firstValue("Upload-Offset")).as("the hash alone opens nothing").hasValue("0");
            assertThat(claimed.headers().firstValue("Yiwang-Content-Receipt")).isEmpty();
        }
        assertThat(cases("hall-supervisor")).as("supervisor of another hall").isEmpty();
        assertThat(cases("supervisor")).hasSize(1);
    }

    private JsonNode cases(String caller) {
        return Contract.json(callers.get(caller).apply(Call.of("GET", "/v1/cases")).send(gateway.url()).body()).path("cases");
    }

    private JsonNode json(TestStation by, String method, String target, String body) {
        return Contract.json(by.sign(Call.of(method, target).body(body)).send(gateway.url()).body());
    }

    private String text(TestStation by, String method, String target, String body) {
        return new String(by.sign(Call.of(method, target).body(body)).send(gateway.url()).body(), StandardCharsets.UTF_8);
    }

    /** Records are of the chain of whoever brings them, certificates for the key of whoever asks. */
    private Call asked(String caller, String operation) {
        Map<String, TestStation> stations = Map.of("owner", owner, "sibling", sibling, "foreign", foreign);
        if (operation.equals("POST /v1/certificates") && stations.containsKey(caller)) {
            return stations.get(caller).certificate();
        }
        if (operation.equals("POST /v1/records") && stations.containsKey(caller)) {
            TestStation station = stations.get(caller);
            return station.push(station.next(Optional.empty(), "ticket.taken", "{}"));
        }
        if (operation.equals("POST /v1/digest") && stations.containsKey(caller)) {
            return stations.get(caller).sign(digest(stations.get(caller).self.epoch()));
        }
        return caller.contains("hub") || caller.contains("-for-") ? throughAHub(caller, operation) : callers.get(caller).apply(request(operation));
    }

    /** What a hub passes on is sound, whether it may pass it on or not. */
    private Call throughAHub(String caller, String operation) {
        TestStation asked = Map.of("hub", hub, "hub-for-owner", owner, "hub-for-foreign", foreign, "owner-for-sibling", sibling).get(caller);
        return switch (operation) {
            case "POST /v1/certificates" -> callers.get(caller).apply(asked.csr());
            case "POST /v1/digest" -> callers.get(caller).apply(digest(asked.self.epoch()));
            case "POST /v1/records" -> {
                Call pushed = asked.push(asked.next(Optional.empty(), "ticket.taken", "{}"));
                yield caller.equals("hub") ? pushed : (caller.startsWith("hub") ? hub : owner).passOn(asked, pushed);
            }
            default -> callers.get(caller).apply(request(operation));
        };
    }

    @Test
    void a_hub_brings_no_record_that_its_station_has_not_signed_however_old_the_signature_may_be() {
        Call pushed = owner.push(owner.next(Optional.empty(), "ticket.taken", "{}"));
        Call stale = owner.signAt(Call.of("POST", "/v1/records").body(pushed.body()), clock.millis() - java.time.Duration.ofDays(9).toMillis());
        assertThat(hub.signFor(owner, Call.of("POST", "/v1/records").body(pushed.body())).send(gateway.url()).statusCode()).as("without a proof").isEqualTo(403);
        assertThat(hub.passOn(owner, hub.sign(Call.of("POST", "/v1/records").body(pushed.body()))).send(gateway.url()).statusCode()).as("signed by the hub").isEqualTo(403);
        assertThat(hub.passOn(owner, sibling.sign(Call.of("POST", "/v1/records").body(pushed.body()))).send(gateway.url()).statusCode()).as("signed by another station").isEqualTo(403);
        assertThat(hub.passOn(owner, pushed.body("{}")).send(gateway.url()).statusCode()).as("another content").isEqualTo(403);
        assertThat(json(owner, "GET", "/v1/receipt", "").path("up_to_seq").asLong()).isEqualTo(1);
        assertThat(hub.passOn(owner, stale).send(gateway.url()).statusCode()).as("nine days old").isEqualTo(200);
        assertThat(json(owner, "GET", "/v1/receipt", "").path("up_to_seq").asLong()).isEqualTo(2);
    }

    @Test
    void a_hub_enrols_stations_of_its_own_hall_only_and_a_revoked_one_speaks_for_nobody() {
        String elsewhere = admin.enrolCode("外地新点", OTHER_HALL, "990100000000", Optional.empty()).orElseThrow();
        String another = admin.hubCode("第二枢纽", GatewayAdmin.DEFAULT_HALL, GatewayAdmin.DEFAULT_AREA, Optional.empty()).orElseThrow();
        for (String code : List.of(elsewhere, another)) {
            var refused = hub.sign(TestStation.enrolment(code, Ed25519.generate())).send(gateway.url());
            assertThat(Contract.json(refused.body()).path("code").asText()).isEqualTo("code_other_hall");
        }
        assertThat(TestStation.enrolment(elsewhere, Ed25519.generate()).send(gateway.url()).statusCode()).as("the code is not used up").isEqualTo(201);
        JsonNode hall = json(hub, "GET", "/v1/hub", "");
        assertThat(hall.path("stations").findValuesAsText("station_id")).contains(owner.self.stationId(), sibling.self.stationId())
                .doesNotContain(foreign.self.stationId(), hub.self.stationId());
        admin.revoke(hub.self.stationId());
        assertThat(hub.signFor(owner, Call.of("GET", "/v1/receipt")).send(gateway.url()).statusCode()).isEqualTo(403);
    }

    private static Call digest(String epoch) {
        return Call.of("POST", "/v1/digest").body("{\"epoch\":\"" + epoch + "\",\"from_seq\":1,\"up_to_seq\":0,\"ranges\":[],\"cursor\":\"\",\"feed_digest\":\"\"}");
    }

    /** A sound request of its kind, not yet signed; about the owner's upload where it is about one. */
    private Call request(String operation) {
        return switch (operation) {
            case "POST /v1/enrolments" -> TestStation.enrolment(admin.enrolCode("新点"), Ed25519.generate());
            case "POST /v1/bundles" -> Call.of("POST", "/v1/bundles").body("{\"sha256\":\"" + "0".repeat(64) + "\",\"size\":1}");
            case "POST /v1/numbers" -> Call.of("POST", "/v1/numbers").body("{\"days\":[\"2026-11-24\"],\"count\":50}");
            case "POST /v1/progress" -> Call.of("POST", "/v1/progress").body("{\"id_number\":\"" + PERSON + "\"}");
            case "POST /v1/digest" -> digest("none");
            case "POST /v1/uploads" -> creation(("file " + uploads++).getBytes(StandardCharsets.UTF_8), new byte[0]);
            case "OPTIONS /v1/uploads/{id}" -> Call.of("OPTIONS", "/v1/uploads/x");
            case "HEAD /v1/uploads/{id}", "DELETE /v1/uploads/{id}" -> Call.tus(operation.substring(0, operation.indexOf(' ')), uploadOfOwner());
            case "PATCH /v1/uploads/{id}" -> Call.tus("PATCH", uploadOfOwner()).with("Content-Type", "application/offset+octet-stream").with("Upload-Offset", "0");
            case "POST /v1/uploads/{id}" -> Call.tus("POST", uploadOfOwner()).with("X-HTTP-Method-Override", "HEAD");
            default -> {
                String[] parts = operation.split(" ");
                yield Call.of(parts[0], parts[1]);
            }
        };
    }

    private String uploadOfOwner() {
        String location = owner.sign(creation(("file " + uploads++).getBytes(StandardCharsets.UTF_8), new byte[0])).send(gateway.url())
                .headers().firstValue("Location").orElseThrow();
        return location.substring(gateway.url().length());
    }

    private static Call creation(byte[] file, byte[] first) {
        Call call = Call.tus("POST", "/v1/uploads").with("Upload-Length", Integer.toString(file.length))
                .with("Upload-Metadata", "sha256 " + Base64.getEncoder().encodeToString(Sha256.hex(file).getBytes(StandardCharsets.US_ASCII))).body(first);
        return first.length == 0 ? call : call.with("Content-Type", "application/offset+octet-stream");
    }

    private Set<String> operations() {
        Set<String> all = new TreeSet<>();
        Contract.json(Call.of("GET", "/v1/openapi.json").send(gateway.url()).body()).path("paths").properties().forEach(path ->
                path.getValue().fieldNames().forEachRemaining(method -> {
                    if (!method.equals("parameters")) {
                        all.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return all;
    }

    /** The first row names the callers. An operation is two words. */
    private static List<String[]> matrix() {
        try (InputStream in = AccessMatrixTest.class.getResourceAsStream("/access-matrix.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.replaceFirst("^([A-Z]+) ", "$1_").split(" +"))
                    .map(cells -> {
                        cells[0] = cells[0].replaceFirst("_", " ");
                        return cells;
                    }).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
