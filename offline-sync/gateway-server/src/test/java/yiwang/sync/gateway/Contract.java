package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import yiwang.sync.protocol.wire.WireJson;

/** Holds answers against the OpenAPI document, and notes which documented answers were seen. */
final class Contract {

    private final String url;
    private final JsonNode document;
    private final Set<String> seen = new TreeSet<>();

    Contract(String url) {
        this.url = url;
        this.document = json(Call.of("GET", "/v1/openapi.json").send(url).body());
    }

    /** Sends it, and checks status, required headers and body. */
    HttpResponse<byte[]> check(Call call, int status) {
        HttpResponse<byte[]> answer = call.send(url);
        String path = template(call.target());
        String operation = call.method() + " " + path;
        String text = new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as("%s: %s", operation, text).isEqualTo(status);
        JsonNode documented = document.path("paths").path(path).path(call.method().toLowerCase(Locale.ROOT)).path("responses").path(Integer.toString(status));
        assertThat(documented.isMissingNode()).as("%s may not answer %d", operation, status).isFalse();
        documented.path("headers").properties().forEach(header -> {
            if (header.getValue().path("required").asBoolean()) {
                assertThat(answer.headers().firstValue(header.getKey())).as("%s of %s", header.getKey(), operation).isPresent()
                        .hasValueSatisfying(value -> valid(header.getValue().path("schema"), WireJson.mapper().getNodeFactory().textNode(value), operation));
            }
        });
        documented.path("content").properties().forEach(content -> {
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).as("type of %s", operation).startsWith(content.getKey());
            if (!call.method().equals("HEAD")) {
                JsonNode said = content.getKey().endsWith("json") ? json(answer.body()) : WireJson.mapper().getNodeFactory().textNode(text);
                valid(content.getValue().path("schema"), said, operation + " " + status);
            }
        });
        seen.add(operation + " " + status);
        return answer;
    }

    /** For an answer that was had in another way. */
    void answered(String method, String path, int status, int expected) {
        assertThat(status).isEqualTo(expected);
        seen.add(method + " " + path + " " + status);
    }

    /** Documented answers that no call has had, without those of hubs. */
    Set<String> unseen() {
        return unseen(false);
    }

    /** Documented answers that only a hub gives and that no call has had. */
    Set<String> unseenOfHubs() {
        return unseen(true);
    }

    private Set<String> unseen(boolean ofHubs) {
        Set<String> all = new TreeSet<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation ->
                operation.getValue().path("responses").properties().stream().filter(answer -> answer.getValue().path("x-served-by").asText().equals("hub") == ofHubs)
                        .forEach(answer -> all.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey() + " " + answer.getKey()))));
        all.removeAll(seen);
        return all;
    }

    private void valid(JsonNode schema, JsonNode value, String what) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole).validate(value)).as("%s: %s", what, value).isEmpty();
    }

    private static String template(String target) {
        String path = target.replaceAll("\\?.*", "");
        return path.startsWith("/v1/uploads/") ? "/v1/uploads/{id}" : path;
    }

    static JsonNode json(byte[] bytes) {
        try {
            return WireJson.mapper().readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
