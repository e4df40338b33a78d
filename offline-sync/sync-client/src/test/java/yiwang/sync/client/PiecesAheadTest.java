package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.network.Cut;
import yiwang.sync.contracts.network.CuttingProxy;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.protocol.wire.Sha256;

/** Pieces of one file on a slow line leave before those in front of them are answered. Each look at the clock takes a second here: that is what makes the line slow. */
class PiecesAheadTest {

    private static final long SECOND = 1_000_000_000L;
    private static final int SIZE = 1_500_000;

    private final Clock clock = Clock.systemUTC();
    private final Random random = new Random(20261122);
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private final AtomicLong bytesUnderWay = new AtomicLong();
    private final AtomicLong mostBytesUnderWay = new AtomicLong();
    private final LineSense sense = new LineSense();
    private final byte[] file = new byte[SIZE];
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private CuttingProxy line;
    private StationUnderTest station;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        random.nextBytes(file);
        gateway = GatewayServer.start(new GatewayConfig(data, "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(data, clock);
        line = new CuttingProxy("127.0.0.1", URI.create(gateway.url()).getPort());
        station = StationUnderTest.enrolled(gateway.url(), line.url(), admin.enrolCode("柳湾村代办点"), clock);
    }

    @AfterEach
    void stop() throws Exception {
        station.close();
        line.close();
        admin.close();
        gateway.close();
    }

    @Test
    void several_pieces_of_one_file_are_under_way_and_never_more_than_a_cut_may_cost() throws Exception {
        assertThat(attempt(place(true), Optional.empty(), new AtomicReference<>())).isInstanceOf(UploadOutcome.Complete.class);

        assertThat(atGateway()).hasBinaryContent(file);
        assertThat(mostUnderWay.get()).isGreaterThan(1);
        assertThat(mostBytesUnderWay.get()).isBetween(PieceSize.FIRST + 1L, (long) PieceSize.UNDER_WAY);
    }

    @Test
    void over_a_line_that_is_cut_again_and_again_the_file_arrives_whole_and_a_cut_costs_less_than_64_kB() throws Exception {
        AtomicReference<String> url = new AtomicReference<>();
        long sent = 0;
        int cuts = 0;
        UploadOutcome outcome;
        do {
            assertThat(cuts++).as("attempts").isLessThan(60);
            line.cut(Cut.requestAfter(100_000 + random.nextInt(150_000)));
            outcome = attempt(place(true), Optional.ofNullable(url.get()), url);
            sent += line.bytesUp();
        } while (!(outcome instanceof UploadOutcome.Complete));

        assertThat(atGateway()).hasBinaryContent(file);
        assertThat(cuts).isGreaterThan(5);
        assertThat(mostUnderWay.get()).isGreaterThan(1);
        assertThat((sent - SIZE) / (cuts - 1)).as("over the payload a cut, heads included").isLessThan(64 * 1024);
    }

    @Test
    void one_piece_after_another_where_the_gateway_does_not_say_that_they_may_wait_there() throws Exception {
        assertThat(attempt(place(false), Optional.empty(), new AtomicReference<>())).isInstanceOf(UploadOutcome.Complete.class);

        assertThat(atGateway()).hasBinaryContent(file);
        assertThat(mostUnderWay.get()).isEqualTo(1);
    }

    private UploadOutcome attempt(UploadPlace place, Optional<String> known, AtomicReference<String> url) throws InterruptedException {
        UploadTask task = new UploadTask(Sha256.hex(file), SIZE, known, () -> new ByteArrayInputStream(file), url::set, offset -> { });
        UploadGate gate = new UploadGate(sense, new Throttle(Throttle.UNLIMITED, System::nanoTime));
        FileUpload upload = new FileUpload(task, place, gate, sense, () -> nanos.addAndGet(SECOND));
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

    private Path atGateway() {
        String sha256 = Sha256.hex(file);
        return data.resolve("content").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** @param ahead whether the gateway's word on it is heard */
    private UploadPlace place(boolean ahead) {
        GatewayUploads uploads = new GatewayUploads(station.client, gateway::epoch, Optional.empty());
        return new UploadPlace() {

            @Override
            public HttpUrl uploads() {
                return uploads.uploads();
            }

            @Override
            public Answer<Reply> call(Request request) {
                if (!request.method().equals("PATCH")) {
                    return heard(uploads.call(request));
                }
                long bytes = ((PieceBody) request.body()).contentLength();
                mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                mostBytesUnderWay.accumulateAndGet(bytesUnderWay.addAndGet(bytes), Math::max);
                try {
                    return heard(uploads.call(request));
                } finally {
                    underWay.decrementAndGet();
                    bytesUnderWay.addAndGet(-bytes);
                }
            }

            private Answer<Reply> heard(Answer<Reply> answer) {
                return ahead ? answer : answer.then(reply -> new Answer.Got<>(new Reply(reply.status(), reply.headers().newBuilder().removeAll("Yiwang-Upload").build(),
                        reply.body(), reply.sentMillis(), reply.gotMillis())));
            }

            @Override
            public Optional<HttpUrl> own(String address) {
                return uploads.own(address);
            }

            @Override
            public boolean proves(Reply reply, String sha256, long size) {
                return uploads.proves(reply, sha256, size);
            }
        };
    }
}
