package yiwang.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks the gateway as a foreign program would: plain HTTP, no class of the product. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Http() { }

    /** All cases, page after page. */
    public static List<JsonNode> cases(String gateway, String supervisorToken, int limit) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(gateway + "/v1/cases?limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + cursor), supervisorToken);
            page.get("cases").forEach(all::add);
            cursor = page.path("next_cursor").isNull() ? "" : page.path("next_cursor").asText();
        } while (!cursor.isEmpty());
        return all;
    }

    /** What anybody may read. */
    static String text(String address) {
        try {
            return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static JsonNode get(String address, String token) {
        try {
            HttpResponse<String> answer = CLIENT.send(HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20))
                    .header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
            return Yiwang.JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
