package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.Request;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.network.Cut;
import yiwang.sync.contracts.network.CuttingProxy;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.protocol.wire.Sha256;
import yiwang.sync.protocol.wire.WirePaths;

/** Where the gateway knows uploads by name, pieces of a file leave while its creation is under way, and the creation alone decides about it. */
class PiecesBeforeCreationTest {

    private static final long SECOND = 1_000_000_000L;
    /** What a cut, or a file that nobody wants, may cost at most, heads included. */
    private static final long WINDOW = 64 * 1024;

    private final Clock clock = Clock.systemUTC();
    private final Random random = new Random(20261122);
    private final AtomicLong nanos = new AtomicLong();
    private final List<String> kept = new ArrayList<>();
    private final List<Long> told = new ArrayList<>();
    private final List<GatewayClient> programs = new ArrayList<>();
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private CuttingProxy line;
    private StationUnderTest station;
    private LineSense sense = new LineSense();

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        gateway = GatewayServer.start(new GatewayConfig(data, "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(data, clock);
        line = new CuttingProxy("127.0.0.1", URI.create(gateway.url()).getPort());
        station = StationUnderTest.enrolled(gateway.url(), line.url(), admin.enrolCode("柳湾村代办点"), clock);
        ask(station);
    }

    @AfterEach
    void stop() throws Exception {
        programs.forEach(GatewayClient::close);
        station.close();
        line.close();
        admin.close();
        gateway.close();
    }

    @Test
    void on_a_line_that_may_be_slow_pieces_leave_before_the_creation_is_answered() throws Exception {
        byte[] file = bytes(400_000);
        WatchedPlace place = place().holdingTheCreation();
        long before = line.bytesUp();

        assertThat(attempt(place, file, Optional.empty())).isInstanceOf(UploadOutcome.Complete.class);

        assertThat(place.seen()).startsWith("POST", "PATCH").containsOnlyOnce("POST");
        assertThat(atGateway(file)).hasBinaryContent(file);
        assertThat(line.bytesUp() - before - file.length).as("heads alone").isLessThan(14L * 700);
    }

    @Test
    void with_an_older_gateway_and_on_a_quick_line_the_creation_is_answered_first() throws Exception {
        byte[] file = bytes(400_000);
        try (FalseGateway older = FalseGateway.replacing(gateway.url(), Map.of("yiwang-upload", "another word"));
             StationUnderTest there = new StationUnderTest(station.identity.at(older.url()), clock, Duration.ofSeconds(10))) {
            ask(there);
            WatchedPlace place = new WatchedPlace(uploads(there.client));
            assertThat(attempt(place, file, Optional.empty())).isInstanceOf(UploadOutcome.Complete.class);
            assertThat(place.seen()).startsWith("POST", "created", "PATCH");
        }
        byte[] another = bytes(9_000_000);
        sense = new LineSense();
        sense.carried(PieceSize.FIRST, 1_000_000);
        WatchedPlace place = place();
        assertThat(attempt(place, another, Optional.empty(), () -> 0)).isInstanceOf(UploadOutcome.Complete.class);
        assertThat(place.seen()).startsWith("POST", "created", "PATCH");
    }

    @Test
    void cut_after_any_byte_of_the_requests_the_file_arrives_whole_and_the_cut_costs_less_than_64_kB() throws Exception {
        for (long k = 0; k < 70_000; k += k < 700 ? 70 : 2_900) {
            cut(Cut.requestAfter(k));
        }
    }

    @Test
    void cut_after_any_byte_of_the_answers_the_file_arrives_whole_and_the_cut_costs_less_than_64_kB() throws Exception {
        for (long k = 0; k < 1_200; k += 60) {
            cut(Cut.answerAfter(k));
        }
    }

    /** One cut of everything that is under way, then a restarted program and a sound line. */
    private void cut(Cut where) throws Exception {
        byte[] file = bytes(90_000);
        kept.clear();
        sense = new LineSense();
        AtomicLong sent = new AtomicLong();
        GatewayUploads uploads = uploads(freshProgram());
        line.cut(where);
        UploadOutcome first = attempt(place().through(request -> {
            Answer<Reply> answer = uploads.call(request);
            if (answer instanceof Answer.Failed<Reply>) {
                cutAll(sent);
            }
            return answer;
        }), file, Optional.empty());
        cutAll(sent);
        line.cut(Cut.never());
        if (!(first instanceof UploadOutcome.Complete)) {
            assertThat(first).as("cut at %s", where).isInstanceOfSatisfying(UploadOutcome.Interrupted.class, cut -> assertThat(cut.failure().kind()).isEqualTo(FailureKind.LINE_CUT));
            sense = new LineSense();
            assertThat(attempt(place(), file, kept.stream().reduce((one, two) -> two))).as("after the cut at %s", where).isInstanceOf(UploadOutcome.Complete.class);
        }
        assertThat(atGateway(file)).hasBinaryContent(file);
        assertThat(sent.get() + line.bytesUp() - file.length).as("cut at %s: over the payload", where).isLessThan(WINDOW);
    }

    private synchronized void cutAll(AtomicLong sent) {
        sent.addAndGet(line.bytesUp());
        line.cut(new Cut(0, 0));
    }

    @Test
    void a_creation_whose_answer_was_lost_is_found_again_after_a_restart_and_nothing_of_it_goes_twice() throws Exception {
        byte[] file = bytes(400_000);
        line.cut(Cut.answerAfter(0));
        assertThat(attempt(place(), file, Optional.empty())).isInstanceOf(UploadOutcome.Interrupted.class);
        assertThat(told).as("no answer came").isEmpty();
        assertThat(kept).singleElement().satisfies(url -> assertThat(url).contains(WirePaths.UPLOADS + "/"));
        line.cut(Cut.never());
        sense = new LineSense();

        WatchedPlace place = place();
        assertThat(attempt(place, file, Optional.of(kept.getFirst()))).isInstanceOf(UploadOutcome.Complete.class);

        assertThat(place.seen()).startsWith("HEAD").doesNotContain("POST");
        assertThat(told.getFirst()).as("what had come with the creation").isGreaterThanOrEqualTo(PieceSize.FIRST / 2);
        assertThat(line.bytesUp()).as("the rest alone").isLessThan(file.length - told.getFirst() + 14 * 700);
        assertThat(atGateway(file)).hasBinaryContent(file);
    }

    @Test
    void a_creation_that_is_refused_has_the_same_end_as_without_them_and_they_leave_nothing() throws Exception {
        byte[] file = bytes(400_000);
        Reply refusal = new Reply(413, Headers.of("Tus-Resumable", "1.0.0", "Content-Type", "application/problem+json"),
                "{\"status\":413,\"code\":\"too_large\",\"sentence\":\"文件超过上限。\"}".getBytes(StandardCharsets.UTF_8), 0, 0);
        GatewayUploads uploads = uploads(station.client);
        Function<Request, Answer<Reply>> refusing = request -> request.method().equals("POST") ? swallowed(request, refusal) : uploads.call(request);
        UploadOutcome without = attempt(new WatchedPlace(uploads(freshProgram())).through(refusing), file, Optional.empty());
        long before = line.bytesUp();

        UploadOutcome with = attempt(new WatchedPlace(uploads).holdingTheCreation().through(refusing), file, Optional.empty());

        assertThat(with).isEqualTo(without).isInstanceOf(UploadOutcome.Interrupted.class);
        assertThat(line.bytesUp() - before).isBetween(1L, WINDOW);
        assertThat(partsLeft()).isEmpty();
    }

    @Test
    void a_station_that_was_revoked_hears_of_that_and_nothing_is_left() throws Exception {
        byte[] file = bytes(400_000);
        WatchedPlace place = place().holdingTheCreation();
        admin.revoke(station.identity.stationId());

        assertThat(attempt(place, file, Optional.empty())).isInstanceOfSatisfying(UploadOutcome.Interrupted.class,
                interrupted -> assertThat(interrupted.failure().kind()).isEqualTo(FailureKind.REVOKED));

        assertThat(partsLeft()).isEmpty();
    }

    @Test
    void a_file_that_is_there_already_is_complete_with_its_creation_and_costs_no_more_than_the_window() throws Exception {
        byte[] file = bytes(400_000);
        assertThat(attempt(place(), file, Optional.empty())).isInstanceOf(UploadOutcome.Complete.class);
        sense = new LineSense();
        long before = line.bytesUp();
        long began = System.nanoTime();

        assertThat(attempt(place().holdingTheCreation(), file, Optional.empty())).isInstanceOf(UploadOutcome.Complete.class);

        assertThat(line.bytesUp() - before).isLessThan(WINDOW);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).as("nobody waits for bytes that are not wanted").isLessThan(Duration.ofSeconds(7));
    }

    @Test
    void what_is_refused_before_the_creation_is_answered_makes_no_room_for_more() throws Exception {
        byte[] file = bytes(400_000);
        assertThat(attempt(place(), file, Optional.empty())).isInstanceOf(UploadOutcome.Complete.class);
        sense = new LineSense();
        long before = line.bytesUp();

        assertThat(attempt(place().holdingTheCreation(20), file, Optional.empty())).isInstanceOf(UploadOutcome.Complete.class);

        assertThat(line.bytesUp() - before).isLessThan(WINDOW);
    }

    @Test
    void an_older_instance_beside_a_newer_one_knows_no_such_upload_and_the_file_arrives_all_the_same() throws Exception {
        byte[] file = bytes(400_000);
        GatewayUploads uploads = uploads(freshProgram());
        Reply unknown = new Reply(404, Headers.of("Tus-Resumable", "1.0.0"), new byte[0], 0, 0);
        WatchedPlace place = place().holdingTheCreation()
                .through(request -> request.method().equals("PATCH") && request.header("Upload-Length") != null ? new Answer.Got<>(unknown) : uploads.call(request));

        assertThat(attempt(place, file, Optional.empty())).isInstanceOf(UploadOutcome.Complete.class);

        assertThat(place.seen()).startsWith("POST", "PATCH").containsOnlyOnce("POST");
        assertThat(atGateway(file)).hasBinaryContent(file);
    }

    @Test
    void a_gateway_that_calls_the_upload_otherwise_is_believed() throws Exception {
        byte[] file = bytes(400_000);
        GatewayUploads uploads = uploads(freshProgram());
        String name = uploads(station.client).named(Sha256.hex(file), file.length).orElseThrow().encodedPath();
        WatchedPlace place = place().holdingTheCreation().through(request -> uploads.call(
                        request.newBuilder().url(request.url().toString().replace("/other", name.substring(WirePaths.UPLOADS.length()))).build())
                .then(reply -> new Answer.Got<>(reply.headers().get("Location") == null ? reply
                        : new Reply(reply.status(), reply.headers().newBuilder().set("Location", WirePaths.UPLOADS + "/other").build(), reply.body(), 0, 0))));

        assertThat(attempt(place, file, Optional.empty())).isInstanceOf(UploadOutcome.Complete.class);

        assertThat(kept).last().asString().endsWith("/other");
        assertThat(atGateway(file)).hasBinaryContent(file);
    }

    @Test
    void through_a_hub_as_well_and_for_what_the_centre_has_nobody_waits_there() throws Exception {
        byte[] file = bytes(400_000);
        try (HallUnderTest hall = new HallUnderTest(data.resolve("hall"), clock); StationUnderTest window = hall.station("一号窗口")) {
            HeldFiles held = new HeldFiles();
            GatewayClient.HeadReceipt head = ask(window);
            held.heard(head.hub());
            GatewayUploads uploads = new GatewayUploads(window.client, () -> head.receipt().gatewayEpoch(), held.pass());

            WatchedPlace first = new WatchedPlace(uploads).holdingTheCreation();
            assertThat(attempt(first, file, Optional.empty())).isInstanceOfAny(UploadOutcome.Held.class, UploadOutcome.Complete.class);
            assertThat(first.seen()).startsWith("POST", "PATCH");

            CaseEntry accepted = window.accept(file);
            hall.syncUntil(() -> window.entry(accepted.caseId()).centreAt().isPresent(), window);
            try (GatewayDatabase forgotten = GatewayDatabase.open(GatewayPlace.folder(data.resolve("hall").resolve("hub")))) {
                assertThat(forgotten.<Integer>write(handle -> handle.execute("DELETE FROM upload"))).as("kept long enough").isEqualTo(1);
            }
            sense = new LineSense();
            long began = System.nanoTime();
            assertThat(attempt(new WatchedPlace(uploads).holdingTheCreation(), file, Optional.empty())).isInstanceOf(UploadOutcome.Complete.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(7));
        }
    }

    private UploadOutcome attempt(UploadPlace place, byte[] file, Optional<String> known) throws InterruptedException {
        return attempt(place, file, known, () -> nanos.addAndGet(SECOND));
    }

    private UploadOutcome attempt(UploadPlace place, byte[] file, Optional<String> known, LongSupplier nanoTime) throws InterruptedException {
        told.clear();
        UploadTask task = new UploadTask(Sha256.hex(file), file.length, known, () -> new ByteArrayInputStream(file), kept::add, told::add);
        FileUpload upload = new FileUpload(task, place, new UploadGate(sense, new Throttle(Throttle.UNLIMITED, System::nanoTime)), sense, nanoTime);
        List<Thread> helpers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            helpers.add(Thread.ofVirtual().start(upload::help));
        }
        UploadOutcome outcome = upload.run();
        for (Thread helper : helpers) {
            assertThat(helper.join(Duration.ofSeconds(60))).as("helpers go home with the file's end").isTrue();
        }
        return outcome;
    }

    /** For a program that has just been started: on connections of its own. */
    private WatchedPlace place() {
        return new WatchedPlace(uploads(station.client)).through(uploads(freshProgram())::call);
    }

    /** One that has heard nothing of its gateway yet. */
    private GatewayClient freshProgram() {
        GatewayClient program = new GatewayClient(station.identity, clock, Duration.ofSeconds(10));
        programs.add(program);
        return program;
    }

    private GatewayUploads uploads(GatewayClient client) {
        return new GatewayUploads(client, gateway::epoch, Optional.empty());
    }

    /** As each pass begins: the gateway says what it takes. */
    private static GatewayClient.HeadReceipt ask(StationUnderTest station) {
        return ((Answer.Got<GatewayClient.HeadReceipt>) station.client.receipt(SyncRunner.end(station.store))).value();
    }

    /** By somebody who hears the request out and keeps nothing of it. */
    private static Answer<Reply> swallowed(Request request, Reply answer) {
        try {
            request.body().writeTo(new Buffer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer.Got<>(answer);
    }

    private List<Path> partsLeft() throws IOException {
        try (Stream<Path> parts = Files.list(data.resolve("uploads"))) {
            return parts.toList();
        }
    }

    private Path atGateway(byte[] file) {
        String sha256 = Sha256.hex(file);
        return data.resolve("content").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
