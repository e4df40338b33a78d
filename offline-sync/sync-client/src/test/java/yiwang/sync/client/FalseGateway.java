package yiwang.sync.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Something that stands where the gateway should: a portal, a meddling proxy, a replayer. */
final class FalseGateway implements AutoCloseable {

    private static final Set<String> OWN_HEADERS = Set.of("host", "connection", "content-length", "transfer-encoding", "date", "expect", "upgrade",
            "accept-encoding", "keep-alive");

    private final HttpServer server;

    private FalseGateway(com.sun.net.httpserver.HttpHandler handler) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", handler);
        server.start();
    }

    /** Answers whatever is asked with the same words. */
    static FalseGateway saying(int status, String contentType, String body, String... headers) {
        return new FalseGateway(exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", contentType);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, exchange.getRequestMethod().equals("HEAD") || bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(exchange.getRequestMethod().equals("HEAD") ? new byte[0] : bytes);
            exchange.close();
        });
    }

    /** Passes everything to the true gateway, and changes its answers to {@code path}. */
    static FalseGateway meddling(String gateway, String path, UnaryOperator<String> change) {
        return meddling(gateway, path, change, Map.of());
    }

    /** Passes everything to the true gateway, and puts its own headers in place of the gateway's wherever that sends them. */
    static FalseGateway replacing(String gateway, Map<String, String> headers) {
        return meddling(gateway, "", UnaryOperator.identity(), headers);
    }

    private static FalseGateway meddling(String gateway, String path, UnaryOperator<String> change, Map<String, String> replaced) {
        return new FalseGateway(exchange -> {
            HttpResponse<byte[]> answer = pass(exchange, gateway);
            answer.headers().map().forEach((name, values) -> {
                if (!OWN_HEADERS.contains(name)) {
                    exchange.getResponseHeaders().put(name, replaced.containsKey(name) ? List.of(replaced.get(name)) : List.copyOf(values));
                }
            });
            boolean changed = exchange.getRequestURI().getPath().equals(path);
            byte[] body = changed ? change.apply(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8) : answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static HttpResponse<byte[]> pass(HttpExchange exchange, String gateway) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
