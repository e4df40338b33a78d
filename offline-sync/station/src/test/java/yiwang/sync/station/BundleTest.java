package yiwang.sync.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.backup.GatewayBackup;
import yiwang.sync.gateway.backup.GatewayRestore;
import yiwang.sync.gateway.bundle.BundleOutcome;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.protocol.bundle.BundleReceipt;
import yiwang.sync.protocol.wire.Ed25519;
import yiwang.sync.protocol.wire.WireJson;
import yiwang.sync.station.bundle.BundleDesk;
import yiwang.sync.station.bundle.ExportOutcome;
import yiwang.sync.station.bundle.ReceiptOutcome;

/** A village point that never gets a line again: everything goes by stick. */
class BundleTest {

    private final Clock clock = Clock.systemUTC();

    @TempDir
    private Path folder;
    private Station station;

    @BeforeEach
    void enrolledOnceThenTheLineIsGone() throws Exception {
        station = enrol("centre", "station");
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void what_waits_goes_by_stick_and_is_delivered_when_the_receipt_comes_back() throws Exception {
        List<UUID> cases = List.of(accept(11), accept(12));
        Path bundle = exported().getFirst();

        BundleOutcome.Imported imported = imported(bundle);

        assertThat(imported.fresh()).isEqualTo(imported.held()).isEqualTo(2);
        assertThat(imported.files()).isEqualTo(2);
        assertThat(cases).allSatisfy(id -> assertThat(station.find(id).orElseThrow().centre()).isEmpty());
        assertThat(station.bundles().receipt(WireJson.bytes(imported.receipt()))).isEqualTo(new ReceiptOutcome.Taken(2, 2));
        assertThat(cases).allSatisfy(id -> assertThat(station.find(id).orElseThrow().centre()).isPresent());
        assertThat(station.bundles().export(folder.resolve("more"), BundleDesk.USUAL_PART)).isInstanceOf(ExportOutcome.NothingWaits.class);
        assertThat(folder.resolve("more")).doesNotExist();
    }

    @Test
    void the_same_bundle_twice_has_its_effect_once_and_its_receipt_counts_once() throws Exception {
        accept(1);
        Path bundle = exported().getFirst();
        BundleOutcome.Imported first = imported(bundle);
        BundleOutcome.Imported second = imported(bundle);
        assertThat(second.fresh()).isZero();
        assertThat(second.receipt()).isEqualTo(first.receipt());
        station.bundles().receipt(WireJson.bytes(first.receipt()));
        assertThat(refused(WireJson.bytes(second.receipt()))).isEqualTo("receipt_used");
    }

    @Test
    void nothing_of_a_person_can_be_read_on_the_stick() throws Exception {
        accept(1);
        byte[] bytes = Files.readAllBytes(exported().getFirst());
        for (String clear : List.of("王桂兰", "990121194203150020", "case.accepted", "receipt_no", "13900001111")) {
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(new String(clear.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void a_bundle_torn_anywhere_is_refused_and_nothing_is_changed() throws Exception {
        accept(1);
        byte[] whole = Files.readAllBytes(exported().getFirst());
        Random random = new Random(20261121);
        try (GatewayAdmin admin = centre()) {
            for (int i = 0; i < 60; i++) {
                int length = i < 40 ? i * 12 : random.nextInt(whole.length);
                assertThat(refused(admin, java.util.Arrays.copyOf(whole, length))).as("cut at " + length).isIn("bundle_damaged", "bundle_unknown");
            }
            assertThat(refused(admin, java.util.Arrays.copyOf(whole, whole.length - 1))).isEqualTo("bundle_damaged");
            assertThat(refused(admin, java.util.Arrays.copyOf(whole, whole.length + 1))).isEqualTo("bundle_damaged");
        }
        assertThat(imported(write(whole)).fresh()).as("nothing of the torn ones was taken").isEqualTo(1);
    }

    @Test
    void a_bundle_with_any_bit_flipped_is_refused_and_nothing_is_changed() throws Exception {
        accept(1);
        byte[] whole = Files.readAllBytes(exported().getFirst());
        Random random = new Random(7);
        try (GatewayAdmin admin = centre()) {
            for (int i = 0; i < 200; i++) {
                byte[] flipped = whole.clone();
                flipped[i < 100 ? i * 9 : random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
                assertThat(refused(admin, flipped)).isIn("bundle_damaged", "bundle_unknown", "bundle_foreign", "bundle_newer");
            }
        }
        assertThat(imported(write(whole)).fresh()).isEqualTo(1);
    }

    @Test
    void a_bundle_of_another_centres_station_is_refused() throws Exception {
        try (Station elsewhere = enrol("other-centre", "elsewhere")) {
            Path bundle = folder.resolve("foreign");
            accept(elsewhere, 1);
            assertThat(elsewhere.bundles().export(bundle, BundleDesk.USUAL_PART)).isInstanceOf(ExportOutcome.Exported.class);
            try (GatewayAdmin admin = centre()) {
                assertThat(refused(admin, Files.readAllBytes(bundle))).isEqualTo("bundle_foreign");
            }
        }
    }

    @Test
    void a_receipt_that_the_centre_did_not_sign_delivers_nothing() throws Exception {
        UUID caseId = accept(1);
        BundleReceipt true1 = imported(exported().getFirst()).receipt();
        BundleReceipt forged = new BundleReceipt(true1.format(), true1.bundleId(), 1, true1.receipt().signedBy(Ed25519.generate().privateKey()), true1.files());
        BundleReceipt widened = new BundleReceipt(true1.format(), true1.bundleId(), 1, true1.receipt(),
                List.of(new BundleReceipt.Held("a".repeat(64), 1, true1.files().getFirst().signature())));
        assertThat(refused(WireJson.bytes(forged))).isEqualTo("receipt_invalid");
        assertThat(refused(WireJson.bytes(widened))).isEqualTo("receipt_invalid");
        assertThat(refused("{}".getBytes(StandardCharsets.UTF_8))).isEqualTo("receipt_unknown");
        assertThat(station.find(caseId).orElseThrow().centre()).isEmpty();
    }

    @Test
    void a_large_bundle_comes_in_several_files_and_a_later_one_alone_is_told_what_is_missing() throws Exception {
        for (int i = 0; i < 3; i++) {
            accept(i, 300_000);
        }
        List<Path> files = exported(400_000);
        assertThat(files.size()).isGreaterThan(1);
        for (Path file : files) {
            BundleOutcome.Imported imported = imported(file);
            assertThat(station.bundles().receipt(WireJson.bytes(imported.receipt()))).isInstanceOf(ReceiptOutcome.Taken.class);
        }
        assertThat(station.cases("", 10, 0)).hasSize(3).allSatisfy(view -> assertThat(view.centre()).isPresent());
    }

    @Test
    void a_bundle_behind_one_that_never_arrived_is_refused_with_what_is_missing() throws Exception {
        accept(1);
        BundleReceipt receipt = imported(exported().getFirst()).receipt();
        backUp();
        accept(2);
        station.bundles().receipt(WireJson.bytes(receipt));
        BundleReceipt second = imported(exported().getFirst()).receipt();
        station.bundles().receipt(WireJson.bytes(second));
        accept(3);
        Path third = exported().getFirst();
        restore();
        try (GatewayAdmin admin = centre()) {
            assertThat(refused(admin, Files.readAllBytes(third))).isEqualTo("sequence_gap");
        }
    }

    private void backUp() throws IOException {
        GatewayBackup.take(GatewayPlace.folder(folder.resolve("centre")), folder.resolve("backup.zip"), clock);
    }

    private void restore() throws IOException {
        Files.move(folder.resolve("centre"), folder.resolve("lost"));
        GatewayRestore.into(GatewayPlace.folder(folder.resolve("centre")), folder.resolve("backup.zip"), clock);
    }

    private Station enrol(String centre, String data) throws IOException {
        try (GatewayAdmin admin = GatewayAdmin.open(folder.resolve(centre), clock);
             GatewayServer gateway = GatewayServer.start(new GatewayConfig(folder.resolve(centre), "127.0.0.1", 0, clock))) {
            return switch (Stations.enrol(folder.resolve(data), gateway.url(), admin.enrolCode("柳湾村代办点"), clock)) {
                case Station.Opening.Open(Station open) -> open;
                case Station.Opening.Refused refused -> throw new AssertionError(refused.toString());
            };
        }
    }

    private GatewayAdmin centre() throws IOException {
        return GatewayAdmin.open(folder.resolve("centre"), clock);
    }

    private UUID accept(int seed) {
        return accept(station, seed, 2_000);
    }

    private void accept(int seed, int size) {
        accept(station, seed, size);
    }

    private void accept(Station at, int seed) {
        accept(at, seed, 2_000);
    }

    private UUID accept(Station at, int seed, int size) {
        UUID caseId = Uuid7.next(clock);
        byte[] noise = new byte[size];
        new Random(seed).nextBytes(noise);
        byte[] png = Counter.png();
        byte[] scan = new byte[png.length + size];
        System.arraycopy(png, 0, scan, 0, 8);
        System.arraycopy(noise, 0, scan, 8, size);
        System.arraycopy(png, 8, scan, 8 + size, png.length - 8);
        AttachmentRef ref = switch (at.attach(caseId, Counter.ALLOWANCE, Counter.BANK_CARD, "卡.png", new ByteArrayInputStream(scan))) {
            case AttachOutcome.Attached attached -> attached.ref();
            case AttachOutcome other -> throw new AssertionError(other.toString());
        };
        Applicant applicant = ((Station.ApplicantOutcome.Ok) at.applicant(Map.of("type", "resident", "name", "王桂兰", "sex_code", "2", "nation_code", "01",
                "birth", "19420315", "address", "柳湾村1号", "id_number", "990121194203150020", "valid_to", "长期"))).applicant();
        DecideOutcome outcome = at.decide(new CaseRequest(caseId, Counter.ALLOWANCE, applicant, Optional.empty(), Counter.FORM, List.of(ref), Set.of(), Set.of(),
                Set.of(), "0007", "3 号窗口"), new Decision.Accept());
        assertThat(outcome).isInstanceOf(DecideOutcome.Decided.class);
        return caseId;
    }

    private List<Path> exported() {
        return exported(BundleDesk.USUAL_PART);
    }

    private List<Path> exported(long partBytes) {
        return ((ExportOutcome.Exported) station.bundles().export(folder.resolve("stick.ywb"), partBytes)).files();
    }

    private BundleOutcome.Imported imported(Path bundle) throws IOException {
        try (GatewayAdmin admin = centre()) {
            return (BundleOutcome.Imported) admin.takeBundle(GatewayPlace.folder(folder.resolve("centre")), bundle);
        }
    }

    private String refused(GatewayAdmin admin, byte[] bundle) throws IOException {
        return ((BundleOutcome.Refused) admin.takeBundle(GatewayPlace.folder(folder.resolve("centre")), write(bundle))).code();
    }

    private String refused(byte[] receipt) {
        return ((ReceiptOutcome.Refused) station.bundles().receipt(receipt)).problem().code();
    }

    private Path write(byte[] bundle) throws IOException {
        return Files.write(folder.resolve("damaged"), bundle, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }
}
