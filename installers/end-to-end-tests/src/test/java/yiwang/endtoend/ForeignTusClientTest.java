package yiwang.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** tus 1.0 as its own page tells it, spoken by plain HTTP with an uploader's token. */
@Timeout(60)
class ForeignTusClientTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void a_foreign_client_uploads_in_pieces_over_a_killed_gateway() throws Exception {
        byte[] file = new byte[700_000];
        new Random(7).nextBytes(file);
        String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        try (Hall hall = Hall.centreOnly(folder)) {
            String token = Hall.token(hall.centre, "uploader");
            HttpResponse<String> created = send(request(hall.address + "/v1/uploads", token).header("Upload-Length", Integer.toString(file.length))
                    .header("Upload-Metadata", "filename " + base64("扫描 件.png") + ",sha256 " + base64(sha256)).POST(BodyPublishers.noBody()));
            assertThat(created.statusCode()).isEqualTo(201);
            String place = URI.create(hall.address + "/v1/uploads").resolve(created.headers().firstValue("Location").orElseThrow()).toString();

            int at = 0;
            for (int size : new int[] {1, 99_999, 250_000, 350_000}) {
                HttpResponse<String> piece = send(request(place, token).header("Upload-Offset", Integer.toString(at)).header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", BodyPublishers.ofByteArray(Arrays.copyOfRange(file, at, at + size))));
                assertThat(piece.statusCode()).isEqualTo(204);
                at += size;
                assertThat(offset(piece)).isEqualTo(at);
                if (size == 250_000) {
                    hall.killGateway();
                    hall.startGateway();
                }
                HttpResponse<String> head = send(request(place, token).method("HEAD", BodyPublishers.noBody()));
                assertThat(offset(head)).as("what was told survives").isEqualTo(at);
            }
            assertThat(send(request(place, token).header("Upload-Offset", "5").header("Content-Type", "application/offset+octet-stream")
                    .method("PATCH", BodyPublishers.ofByteArray(new byte[1]))).statusCode()).as("a wrong offset").isEqualTo(409);
            assertThat(send(request(hall.address + "/v1/cases", token).GET()).statusCode()).as("an uploader reads no cases").isEqualTo(403);
            assertThat(send(request(hall.address + "/v1/uploads", "nobody").header("Upload-Length", "1").POST(BodyPublishers.noBody())).statusCode()).isEqualTo(401);
        }
    }

    private static HttpRequest.Builder request(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20)).header("Authorization", "Bearer " + token).header("Tus-Resumable", "1.0.0");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static long offset(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Upload-Offset").orElse(-1);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
