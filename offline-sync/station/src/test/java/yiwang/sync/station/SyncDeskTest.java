package yiwang.sync.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.client.SyncSettings;
import yiwang.sync.client.SyncStatus;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.contracts.network.Cut;
import yiwang.sync.contracts.network.CuttingProxy;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.SyncBook.Standing;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.station.sync.LineSettings;
import yiwang.sync.station.sync.OfflineLimit;
import yiwang.sync.station.sync.SyncCase;
import yiwang.sync.station.sync.SyncOverview;
import yiwang.sync.station.sync.SyncTrouble;
import yiwang.sync.store.EncryptedStationStore;
import yiwang.sync.store.StoreOpening;

/** A real station, a real gateway, and a line between them that can be cut. */
class SyncDeskTest {

    private static final int SCAN = 400_015;

    @TempDir
    private Path folder;
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T01:30:00Z"));
    private GatewayServer gateway;
    private CuttingProxy line;
    private Station station;

    @BeforeEach
    void enrol() throws Exception {
        gateway = GatewayServer.start(new GatewayConfig(folder.resolve("gateway"), "127.0.0.1", 0, clock));
        line = new CuttingProxy("127.0.0.1", URI.create(gateway.url()).getPort());
        String code;
        try (GatewayAdmin admin = GatewayAdmin.open(folder.resolve("gateway"), clock)) {
            code = admin.enrolCode("3 号窗口");
        }
        station = ((Station.Opening.Open) Stations.enrol(folder.resolve("station"), line.url(), code, clock)).station();
    }

    @AfterEach
    void close() throws Exception {
        station.close();
        line.close();
        gateway.close();
    }

    @Test
    void what_waits_is_counted_and_the_records_are_there_before_the_scan() throws Exception {
        line.cut(Cut.requestAfter(0));
        UUID id = accept();
        station.syncOnce();
        SyncOverview off = station.syncDesk().overview();
        assertThat(off.cases()).isEqualTo(1);
        assertThat(off.notAtCentre()).isEqualTo(1);
        assertThat(off.pendingBytes()).isGreaterThan(400_000);
        assertThat(only(Standing.NOT_AT_CENTRE)).satisfies(waiting -> {
            assertThat(waiting.recordsReceived()).isFalse();
            assertThat(waiting.waitingBytes()).isEqualTo(SCAN);
        });
        assertThat(station.syncDesk().receipt(id)).isInstanceOf(PaperOutcome.NotForThisCase.class);

        line.cut(Cut.requestAfter(150_000));
        station.syncOnce();
        SyncCase half = only(Standing.NOT_AT_CENTRE);
        assertThat(half.recordsReceived()).isTrue();
        assertThat(half.waiting()).hasSize(1);

        line.cut(Cut.never());
        station.retrySync();
        station.syncOnce();
        assertThat(station.syncDesk().count(Standing.NOT_AT_CENTRE)).isZero();
        assertThat(only(Standing.ALL).recordsReceived()).isTrue();
        assertThat(station.syncDesk().receipt(id)).isInstanceOfSatisfying(PaperOutcome.Made.class, made -> assertThat(made.pages()).isEqualTo(1));
        assertThat(station.syncDesk().receipt()).isInstanceOf(PaperOutcome.Made.class);
    }

    @Test
    void a_case_put_aside_tells_why_and_goes_again_when_a_person_says_so() throws Exception {
        UUID id = accept();
        station.close();
        mark(id, "refused_content");
        SyncTrouble trouble = only(Standing.NEEDS_PERSON).trouble().orElseThrow();
        assertThat(trouble.sentence()).contains("请联系管理员").contains("本机");
        assertThat(trouble.repair()).isEqualTo(SyncTrouble.Repair.SEND_AGAIN);

        station.syncDesk().sendAgain(id);
        station.syncOnce();
        assertThat(station.syncDesk().count(Standing.NEEDS_PERSON)).isZero();
        assertThat(station.syncDesk().count(Standing.NOT_AT_CENTRE)).isZero();
    }

    @Test
    void limits_run_down_day_by_day_without_the_centre() {
        station.syncOnce();
        assertThat(left(OfflineLimit.Kind.DAYS_OFF_LINE)).isEqualTo(15);
        assertThat(left(OfflineLimit.Kind.CATALOGUE_AGE)).isEqualTo(30);
        clock.advance(Duration.ofDays(11));
        assertThat(left(OfflineLimit.Kind.DAYS_OFF_LINE)).isEqualTo(4);
        assertThat(left(OfflineLimit.Kind.CATALOGUE_AGE)).isEqualTo(19);
        clock.advance(Duration.ofDays(60));
        assertThat(left(OfflineLimit.Kind.DAYS_OFF_LINE)).as("never below nothing").isZero();
    }

    @Test
    void how_long_the_line_is_down_does_not_begin_anew_with_the_program() {
        station.syncOnce();
        Instant answered = clock.instant();
        station = restarted(Duration.ofHours(14), Cut.requestAfter(0));
        assertThat(offLineSince()).as("closed while the line was up, opened without one: since the last answer").isEqualTo(answered);

        line.cut(Cut.never());
        station.syncOnce();
        clock.advance(Duration.ofMinutes(50));
        line.cut(Cut.requestAfter(0));
        Instant lost = clock.instant();
        assertThat(offLineSince()).isEqualTo(lost);
        station = restarted(Duration.ofHours(2), Cut.requestAfter(0));
        assertThat(offLineSince()).as("lost under a running program: since then, not since the answer before").isEqualTo(lost);

        station = restarted(Duration.ofHours(1), Cut.never());
        station.syncOnce();
        assertThat(station.syncStatus().since()).as("up again").isEqualTo(clock.instant());
        clock.set(answered.minus(Duration.ofHours(5)));
        station = restarted(Duration.ZERO, Cut.requestAfter(0));
        assertThat(offLineSince()).as("a clock put back never makes it a time to come").isEqualTo(clock.instant());
    }

    private Instant offLineSince() {
        station.syncOnce();
        assertThat(station.syncStatus().line()).isEqualTo(SyncStatus.Line.OFFLINE);
        return station.syncStatus().since();
    }

    private Station restarted(Duration closed, Cut cut) {
        station.close();
        clock.advance(closed);
        line.cut(cut);
        return ((Station.Opening.Open) Stations.open(folder.resolve("station"), clock)).station();
    }

    @Test
    void a_metered_line_keeps_large_scans_back_until_the_night_that_the_hall_has_set() throws Exception {
        LocalTime now = LocalTime.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        accept();
        station.syncDesk().settings(new SyncSettings(0, true, Optional.of(new SyncSettings.Night(now.plusHours(2), now.plusHours(5)))));
        assertThat(station.syncOnce().failures()).extracting(f -> f.code()).contains("waiting_for_night");
        assertThat(only(Standing.NOT_AT_CENTRE).recordsReceived()).isTrue();
        clock.advance(Duration.ofHours(3));
        station.syncOnce();
        assertThat(station.syncDesk().count(Standing.NOT_AT_CENTRE)).isZero();
    }

    @Test
    void settings_outlive_the_program_and_a_file_written_by_hand_is_followed() throws IOException {
        LineSettings settings = new LineSettings(folder);
        assertThat(settings.get()).isEqualTo(SyncSettings.USUAL);
        SyncSettings wanted = new SyncSettings(50_000, true, Optional.of(LineSettings.night("22:00-06:00")));
        settings.set(wanted);
        assertThat(new LineSettings(folder).get()).isEqualTo(wanted);
        Path file = folder.resolve(LineSettings.FILE);
        Files.writeString(file, "metered = true\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-24T02:00:00Z")));
        assertThat(settings.get()).isEqualTo(new SyncSettings(0, true, Optional.empty()));
        Files.writeString(file, "night = whenever\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-24T03:00:00Z")));
        assertThat(settings.get()).as("what is not understood changes nothing").isEqualTo(new SyncSettings(0, true, Optional.empty()));
    }

    private void mark(UUID id, String code) {
        try (var store = ((StoreOpening.Opened) EncryptedStationStore.open(folder.resolve("station"), clock)).store()) {
            store.markProblem(id, code);
        }
        station = ((Station.Opening.Open) Stations.open(folder.resolve("station"), clock)).station();
    }

    @Test
    void a_scan_that_rotted_is_scanned_anew_and_the_case_is_at_the_centre_whole() throws Exception {
        line.cut(Cut.requestAfter(0));
        UUID id = accept();
        Path file = rot();
        assertThat(station.brokenFiles(id)).singleElement().satisfies(ref -> assertThat(ref.material()).isEqualTo(Counter.BANK_CARD));
        line.cut(Cut.never());
        station.syncOnce();
        assertThat(only(Standing.NEEDS_PERSON).trouble().orElseThrow().repair()).isEqualTo(SyncTrouble.Repair.SCAN_ANEW);

        byte[] png = Counter.png();
        var anew = (AttachOutcome.Attached) station.attach(id, Counter.ALLOWANCE, Counter.BANK_CARD, "新.png", new ByteArrayInputStream(png));
        DecideOutcome outcome = station.replace(new FileReplacement(id, List.of(anew.ref()), "0007"));

        assertThat(((DecideOutcome.Decided) outcome).view().file().attachments()).containsExactly(anew.ref());
        assertThat(((DecideOutcome.Decided) outcome).view().file().version()).isEqualTo(2);
        station.syncOnce();
        assertThat(station.find(id).orElseThrow().centre()).isPresent();
        assertThat(station.syncDesk().count(Standing.NEEDS_PERSON)).isZero();
        assertThat(Files.exists(file)).as("nothing is thrown away").isTrue();
        assertThat(station.replace(new FileReplacement(id, List.of(anew.ref()), "0007"))).as("the same again changes nothing")
                .isInstanceOfSatisfying(DecideOutcome.Decided.class, again -> assertThat(again.view().file().version()).isEqualTo(2));
    }

    @Test
    void the_very_bytes_brought_again_put_a_rotted_scan_right_without_a_new_version() throws Exception {
        line.cut(Cut.requestAfter(0));
        UUID id = accept();
        byte[] original;
        try (InputStream clear = station.openAttachment(id, station.find(id).orElseThrow().file().attachments().getFirst().sha256())) {
            original = clear.readAllBytes();
        }
        rot();
        var again = (AttachOutcome.Attached) station.attach(id, Counter.ALLOWANCE, Counter.BANK_CARD, "卡.png", new ByteArrayInputStream(original));

        assertThat(station.brokenFiles(id)).isEmpty();
        DecideOutcome outcome = station.replace(new FileReplacement(id, List.of(again.ref()), "0007"));
        assertThat(((DecideOutcome.Decided) outcome).view().file().version()).isEqualTo(1);
        line.cut(Cut.never());
        station.syncOnce();
        assertThat(station.find(id).orElseThrow().centre()).isPresent();
    }

    @Test
    void what_is_not_broken_is_not_replaced() {
        UUID id = accept();
        var other = (AttachOutcome.Attached) station.attach(id, Counter.ALLOWANCE, Counter.BANK_CARD, "别的.png", new ByteArrayInputStream(Counter.png()));
        for (List<AttachmentRef> brought : List.of(List.<AttachmentRef>of(), List.of(other.ref()))) {
            assertThat(station.replace(new FileReplacement(id, brought, "0007"))).isInstanceOf(DecideOutcome.Refused.class);
        }
        assertThat(station.replace(new FileReplacement(UUID.randomUUID(), List.of(other.ref()), "0007"))).isInstanceOf(DecideOutcome.Refused.class);
        assertThat(station.find(id).orElseThrow().file().version()).isEqualTo(1);
    }

    /** One bit of the only scan turns over on the disk. */
    private Path rot() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("station").resolve("attachments"))) {
            Path file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            return Files.write(file, bytes);
        }
    }

    private long left(OfflineLimit.Kind kind) {
        return station.syncDesk().overview().limits().stream().filter(limit -> limit.kind() == kind).findFirst().orElseThrow().left();
    }

    private SyncCase only(Standing standing) {
        List<SyncCase> cases = station.syncDesk().cases(standing, 10, 0);
        assertThat(cases).hasSize(1);
        return cases.getFirst();
    }

    private UUID accept() {
        UUID id = Uuid7.next(clock);
        byte[] scan = new byte[SCAN];
        new Random(4).nextBytes(scan);
        byte[] png = Counter.png();
        System.arraycopy(png, 0, scan, 0, 8);
        System.arraycopy(png, png.length - 8, scan, SCAN - 8, 8);
        var attached = (AttachOutcome.Attached) station.attach(id, Counter.ALLOWANCE, Counter.BANK_CARD, "卡.png", new ByteArrayInputStream(scan));
        Map<String, String> card = Map.of("type", "resident", "name", "王桂兰", "sex_code", "2", "nation_code", "01", "birth", "19420315",
                "address", "柳湾村1号", "id_number", "990121194203150020", "valid_to", "长期");
        var applicant = ((Station.ApplicantOutcome.Ok) station.applicant(card)).applicant();
        CaseRequest request = new CaseRequest(id, Counter.ALLOWANCE, applicant, Optional.empty(), Counter.FORM, List.of(attached.ref()), Set.of(), Set.of(),
                Set.of(), "0007", "3 号窗口");
        assertThat(station.decide(request, new Decision.Accept())).isInstanceOf(DecideOutcome.Decided.class);
        return id;
    }
}
