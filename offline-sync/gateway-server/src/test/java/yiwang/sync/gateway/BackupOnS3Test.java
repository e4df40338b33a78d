package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.objects.PrivateS3;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.backup.BackupOutcome;
import yiwang.sync.gateway.backup.GatewayBackup;
import yiwang.sync.gateway.backup.GatewayRestore;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.gateway.place.ObjectPlace;
import yiwang.sync.protocol.wire.Sha256;

/** A bucket is copied by its own means: a gateway's backup refers to what lies there. */
class BackupOnS3Test {

    private final Clock clock = Clock.systemUTC();
    private final PrivateS3 s3 = PrivateS3.shared();
    private final byte[] first = "first scan".getBytes(StandardCharsets.UTF_8);
    private final byte[] second = "second scan".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void a_backup_refers_to_the_bucket_and_a_restore_keeps_what_is_there_and_forgets_what_is_not() throws IOException {
        String bucket = s3.newBucket();
        Path file = folder.resolve("backup.zip");
        GatewayPlace place = inBucket("first", bucket);
        bring(place);
        assertThat(GatewayBackup.take(place, file, clock)).isInstanceOfSatisfying(BackupOutcome.Done.class, done -> {
            assertThat(done.elsewhere()).isEqualTo(2);
            assertThat(done.attachments()).isZero();
        });

        assertThat(GatewayRestore.into(GatewayPlace.folder(folder.resolve("second")), file, clock))
                .isInstanceOfSatisfying(BackupOutcome.Refused.class, no -> assertThat(no.code()).isEqualTo("attachments_elsewhere"));
        s3.lose(bucket, "content/" + Sha256.hex(second));
        assertThat(GatewayRestore.into(inBucket("third", bucket), file, clock)).isInstanceOfSatisfying(BackupOutcome.Done.class, done -> {
            assertThat(done.elsewhere()).isEqualTo(1);
            assertThat(done.missing()).isEqualTo(1);
        });
        assertThat(s3.objects(bucket)).containsKey("content/" + Sha256.hex(first));
    }

    @Test
    void a_backup_of_a_folder_moves_its_attachments_into_a_bucket() throws IOException {
        String bucket = s3.newBucket();
        Path file = folder.resolve("backup.zip");
        GatewayPlace place = GatewayPlace.folder(folder.resolve("first"));
        bring(place);
        assertThat(GatewayBackup.take(place, file, clock)).isInstanceOf(BackupOutcome.Done.class);
        assertThat(GatewayRestore.into(inBucket("second", bucket), file, clock)).isInstanceOfSatisfying(BackupOutcome.Done.class, done -> {
            assertThat(done.attachments()).isEqualTo(2);
            assertThat(done.missing()).isZero();
        });
        assertThat(s3.objects(bucket).get("content/" + Sha256.hex(first))).isEqualTo(first);
        assertThat(s3.objects(bucket).get("content/" + Sha256.hex(second))).isEqualTo(second);
    }

    private GatewayPlace inBucket(String data, String bucket) {
        return GatewayPlace.folder(folder.resolve(data)).with(ObjectPlace.parse(bucket).orElseThrow());
    }

    private void bring(GatewayPlace place) throws IOException {
        try (GatewayServer gateway = GatewayServer.start(new GatewayConfig(place, "127.0.0.1", 0, clock)); GatewayAdmin admin = GatewayAdmin.open(place, clock)) {
            String token = admin.token(Role.UPLOADER);
            for (byte[] scan : List.of(first, second)) {
                assertThat(Call.tus("POST", "/v1/uploads").with("Upload-Length", "" + scan.length)
                        .with("Upload-Metadata", "sha256 " + Base64.getEncoder().encodeToString(Sha256.hex(scan).getBytes(StandardCharsets.US_ASCII)))
                        .with("Content-Type", ObjectsCase.PIECE).body(scan).bearer(token).send(gateway.url()).statusCode()).isEqualTo(201);
            }
        }
    }
}
