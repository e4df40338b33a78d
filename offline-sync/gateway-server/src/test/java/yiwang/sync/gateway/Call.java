package yiwang.sync.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import yiwang.sync.protocol.wire.Ed25519;
import yiwang.sync.protocol.wire.RequestSignature;
import yiwang.sync.protocol.wire.Sha256;

/** A request to the gateway by a client that shares only the contract with it. */
final class Call {

    private final String method;
    private final String target;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body = new byte[0];

    private Call(String method, String target) {
        this.method = method;
        this.target = target;
    }

    static Call of(String method, String target) {
        return new Call(method, target);
    }

    /** A request of tus. */
    static Call tus(String method, String target) {
        return new Call(method, target).with("Tus-Resumable", "1.0.0");
    }

    /** The same request, sent to another target. */
    Call at(String other) {
        Call changed = new Call(method, other).body(body);
        changed.headers.putAll(headers);
        return changed;
    }

    String method() {
        return method;
    }

    String target() {
        return target;
    }

    Call with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Call without(String header) {
        headers.remove(header);
        return this;
    }

    String header(String name) {
        return headers.get(name);
    }

    byte[] body() {
        return body;
    }

    Call body(byte[] bytes) {
        body = bytes;
        return this;
    }

    Call body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    Call bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Call signed(String stationId, String privateKey, long timeMillis) {
        return signed(stationId, privateKey, timeMillis, Sha256.hex(body));
    }

    /** Last of all, when the other headers are there. */
    Call signed(String stationId, String privateKey, long timeMillis, String content) {
        byte[] message = RequestSignature.message(method, target, stationId, timeMillis, content,
                headers.getOrDefault("Upload-Length", ""), headers.getOrDefault("Upload-Offset", ""), headers.getOrDefault("Upload-Metadata", ""));
        return with(RequestSignature.STATION, stationId).with(RequestSignature.TIME, Long.toString(timeMillis))
                .with(RequestSignature.CONTENT, content).with(RequestSignature.SIGNATURE, Ed25519.sign(privateKey, message));
    }

    HttpResponse<byte[]> send(String url) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + target)).method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
