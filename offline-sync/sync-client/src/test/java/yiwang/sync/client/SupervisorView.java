package yiwang.sync.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yiwang.sync.protocol.wire.WireJson;

/** What a supervisor reads at the centre, by another HTTP client than the product's. */
record SupervisorView(String url, String token) {

    List<JsonNode> cases() {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = page(cursor);
            page.path("cases").forEach(all::add);
            cursor = page.path("next_cursor").isNull() ? "" : page.path("next_cursor").asText();
        } while (!cursor.isEmpty());
        return all;
    }

    Optional<JsonNode> find(java.util.UUID caseId) {
        return cases().stream().filter(c -> c.path("case_id").asText().equals(caseId.toString())).findFirst();
    }

    private JsonNode page(String cursor) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/v1/cases?limit=7&cursor=" + cursor))
                .header("Authorization", "Bearer " + token).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError("GET /v1/cases answered " + answer.statusCode());
            }
            return WireJson.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
