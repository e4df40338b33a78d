package yiwang.device.simulator.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import yiwang.device.simulator.SimulatedDevice;

/**
 * A maker's HTTP service on this machine with a device behind it, in one of the shapes that such services have:
 * {@code {"func":"...","title":"...","timeout":30}} is answered by {@code {"out":{"code":0,...}}}. Waits for its hand as long as it is told.
 */
public final class VendorServiceSimulator implements SimulatedDevice {

    private static final String NOBODY = "{\"out\":{\"code\":2}}";
    private static final String WELL = "{\"out\":{\"code\":0}}";
    private static final long SECONDS = 60;

    private final BlockingQueue<String> hand = new LinkedBlockingQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private ExecutorService threads;
    private HttpServer server;
    private int port;

    private VendorServiceSimulator() { }

    public static VendorServiceSimulator start() throws IOException {
        VendorServiceSimulator simulator = new VendorServiceSimulator();
        simulator.listen();
        return simulator;
    }

    /** Somebody signs or lays a finger: what the waiting request is answered with, such as {@code {"out":{"code":1}}}. */
    public void answer(String json) {
        hand.add(json);
    }

    /** Everything that was asked, oldest first. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** {@code http://127.0.0.1:PORT/device} */
    public synchronized String url() {
        return "http://127.0.0.1:" + port + "/device";
    }

    @Override
    public String address() {
        return "local:" + url();
    }

    @Override
    public synchronized void unplug() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Override
    public synchronized void replug() {
        try {
            listen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        unplug();
    }

    private synchronized void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        port = server.getAddress().getPort();
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/device", this::serve);
        server.start();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(request);
            byte[] answer = answerTo(request).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private String answerTo(String request) {
        if (request.contains("\"status\"")) {
            return WELL;
        }
        if (request.contains("\"cancel\"")) {
            hand.add(NOBODY);
            return WELL;
        }
        try {
            String json = hand.poll(SECONDS, TimeUnit.SECONDS);
            return json == null ? NOBODY : json;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NOBODY;
        }
    }
}
