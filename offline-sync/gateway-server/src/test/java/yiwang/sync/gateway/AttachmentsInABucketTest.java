package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.objects.PrivateS3;
import yiwang.sync.contracts.postgres.PrivatePostgres;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.attachments.AttachmentsUnusable;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.gateway.place.ObjectPlace;

/** Two instances with a PostgreSQL and a bucket in common, and no folder. */
class AttachmentsInABucketTest {

    private final byte[] file = new byte[3_000_000];
    private PrivateS3 s3;
    private String database;
    private GatewayServer one;
    private GatewayServer other;
    private ObjectsCase bucket;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        new Random(20261122).nextBytes(file);
        s3 = PrivateS3.start();
        String name = s3.newBucket();
        database = PrivatePostgres.shared().newDatabase();
        one = serve("one", name, Clock.systemUTC());
        other = serve("other", name, Clock.systemUTC());
        try (GatewayAdmin admin = GatewayAdmin.open(place("one", name), Clock.systemUTC())) {
            bucket = new ObjectsCase(s3, name, admin.token(Role.UPLOADER));
        }
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
        s3.close();
    }

    @Test
    void pieces_of_one_upload_go_to_whichever_instance_answers() {
        String upload = bucket.begin(one, file);
        for (int at = 0, turn = 0; at < file.length; at += 500_000, turn++) {
            GatewayServer asked = turn % 2 == 0 ? one : other;
            assertThat(bucket.piece(asked, upload, at, Arrays.copyOfRange(file, at, at + 500_000)).statusCode()).isEqualTo(204);
            assertThat(bucket.offset(turn % 2 == 0 ? other : one, upload)).isEqualTo(at + 500_000L);
        }
        assertThat(bucket.kept(file)).isEqualTo(file);
        assertThat(bucket.pieces()).as("pieces of a whole file").isEmpty();
        assertThat(metrics(one) + metrics(other)).contains("yiwang_gateway_uploads_completed_total{store=\"s3\"} 1.0")
                .contains("yiwang_gateway_uploads_completed_bytes_total{store=\"s3\"} 3000000.0");
    }

    @Test
    void a_request_that_hangs_at_one_instance_never_replaces_what_the_other_took() {
        String upload = bucket.begin(one, file);
        try (HangingPiece hanging = new HangingPiece(one.url(), upload, bucket.token(), file.length)) {
            hanging.send(90_000);
            assertThat(bucket.piece(other, upload, 0, Arrays.copyOf(file, 2_000_000)).statusCode()).isEqualTo(204);
            hanging.send(2_900_000);
            assertThat(hanging.sendUntilAnswered(() -> { })).isEqualTo(423);
        }
        assertThat(bucket.offset(one, upload)).isEqualTo(2_000_000);
        assertThat(bucket.piece(one, upload, 2_000_000, Arrays.copyOfRange(file, 2_000_000, file.length)).statusCode()).isEqualTo(204);
        assertThat(bucket.kept(file)).isEqualTo(file);
    }

    @Test
    void a_store_that_is_away_is_503_with_retry_after_and_the_upload_goes_on_where_it_was_told() {
        String upload = bucket.begin(one, file);
        assertThat(bucket.piece(one, upload, 0, Arrays.copyOf(file, 1_200_000)).statusCode()).isEqualTo(204);
        s3.stop();
        HttpResponse<byte[]> refused = bucket.piece(one, upload, 1_200_000, Arrays.copyOfRange(file, 1_200_000, 2_500_000));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(bucket.offset(other, upload)).as("told without the store").isEqualTo(1_200_000);
        assertThat(Call.of("GET", "/v1/health/ready").send(one.url()).statusCode()).as("cases are taken all the same").isEqualTo(200);
        assertThat(metrics(one)).contains("yiwang_gateway_uploads_put_off_total{store=\"s3\"} 1.0");
        s3.begin();
        assertThat(onceItIsBack(() -> bucket.piece(other, upload, 1_200_000, Arrays.copyOfRange(file, 1_200_000, file.length))).statusCode()).isEqualTo(204);
        assertThat(bucket.kept(file)).isEqualTo(file);
    }

    @Test
    void a_piece_with_a_checksum_that_is_wrong_leaves_nothing_however_long_it_is() {
        String upload = bucket.begin(one, file);
        assertThat(Call.tus("PATCH", upload).with("Content-Type", ObjectsCase.PIECE).with("Upload-Offset", "0")
                .with("Upload-Checksum", "md5 AAAAAAAAAAAAAAAAAAAAAA==").body(file).bearer(bucket.token()).send(one.url()).statusCode()).isEqualTo(460);
        assertThat(bucket.offset(other, upload)).isZero();
        assertThat(bucket.pieces()).isEmpty();
    }

    @Test
    void a_piece_that_somebody_took_out_of_the_bucket_makes_the_upload_begin_anew() {
        String upload = bucket.begin(one, file);
        bucket.piece(one, upload, 0, Arrays.copyOf(file, 1_000_000));
        s3.lose(bucket.bucket(), bucket.pieces().getFirst());
        assertThat(bucket.piece(other, upload, 1_000_000, Arrays.copyOfRange(file, 1_000_000, file.length)).statusCode()).isEqualTo(460);
        assertThat(bucket.look(one, upload).statusCode()).isEqualTo(404);
        assertThat(bucket.kept(file)).isNull();
    }

    @Test
    void what_a_killed_instance_left_without_a_row_goes_after_a_day_and_an_abandoned_upload_after_a_month() throws IOException {
        String upload = bucket.begin(one, file);
        bucket.piece(one, upload, 0, Arrays.copyOf(file, 100_000));
        String told = bucket.pieces().getFirst();
        String leftOver = told.substring(0, told.lastIndexOf('-')) + "-killed";
        s3.leave(bucket.bucket(), leftOver, new byte[5]);
        assertThat(bucket.pieces()).containsExactlyInAnyOrder(told, leftOver);
        try (GatewayServer later = serve("later", bucket.bucket(), Clock.offset(Clock.systemUTC(), Duration.ofDays(2)))) {
            eventually(1);
            assertThat(bucket.pieces()).containsExactly(told);
            assertThat(bucket.offset(one, upload)).isEqualTo(100_000);
        }
        try (GatewayServer later = serve("later", bucket.bucket(), Clock.offset(Clock.systemUTC(), Duration.ofDays(31)))) {
            eventually(0);
            assertThat(bucket.look(one, upload).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_bucket_that_is_not_there_is_refused_at_the_start_and_a_store_that_is_away_is_not() throws IOException {
        assertThatThrownBy(() -> serve("third", "s3://nobodys?endpoint=" + s3.endpoint(), Clock.systemUTC()))
                .isInstanceOf(AttachmentsUnusable.class).hasMessageContaining("没有这个存储桶");
        s3.stop();
        try (GatewayServer third = serve("third", bucket.bucket(), Clock.systemUTC())) {
            assertThat(Call.of("GET", "/v1/health").send(third.url()).statusCode()).isEqualTo(200);
        }
        s3.begin();
    }

    /** Who was told to come again comes again: a connection of before may break once more. */
    private static HttpResponse<byte[]> onceItIsBack(Supplier<HttpResponse<byte[]>> sending) {
        HttpResponse<byte[]> answer = sending.get();
        for (int again = 0; again < 20 && answer.statusCode() == 503; again++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            answer = sending.get();
        }
        return answer;
    }

    private void eventually(int pieces) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (bucket.pieces().size() != pieces && System.nanoTime() < limit) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        assertThat(bucket.pieces()).hasSize(pieces);
    }

    private GatewayPlace place(String data, String name) {
        return GatewayPlace.postgres(folder.resolve(data), database).with(ObjectPlace.parse(name).orElseThrow());
    }

    private GatewayServer serve(String data, String name, Clock clock) throws IOException {
        return GatewayServer.start(new GatewayConfig(place(data, name), "127.0.0.1", 0, clock));
    }

    private static String metrics(GatewayServer gateway) {
        return new String(Call.of("GET", "/metrics").send(gateway.url()).body(), StandardCharsets.UTF_8);
    }
}
