package yiwang.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What any supervisor's program sees at the centre: plain HTTP, no class of the gateway. */
final class CentreView {

    private final String url;
    private final String token;

    CentreView(String url, String token) {
        this.url = url;
        this.token = token;
    }

    List<JsonNode> cases() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(url + "/v1/cases?limit=100")).timeout(Duration.ofSeconds(20))
                    .header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the centre answered " + answer.statusCode());
            }
            List<JsonNode> cases = new ArrayList<>();
            new ObjectMapper().readTree(answer.body()).get("cases").forEach(cases::add);
            return cases;
        }
    }
}
