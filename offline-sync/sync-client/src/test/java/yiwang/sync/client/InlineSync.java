package yiwang.sync.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import okhttp3.Headers;
import okhttp3.Request;
import okio.Buffer;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;

/** The product's own sync, all of it in the caller's thread: its wire, its clock, its chance and its lanes come from outside. */
public final class InlineSync {

    private static final Runnable ALL_DONE = () -> { };

    private final SyncRunner runner;

    /** Requests are told apart by a cheap signature that nobody looks into; receipts' signatures are real. */
    public InlineSync(StationStore store, StationIdentity identity, Clock clock, LongSupplier nanoTime, DoubleSupplier random, Road road) {
        UploadCrew inTurn = (lanes, work) -> {
            for (int lane = 0; lane < lanes; lane++) {
                work.accept(lane);
            }
            return ALL_DONE;
        };
        this.runner = new SyncRunner(store, new GatewayClient(identity, clock, new RoadWire(clock, road), message -> Integer.toHexString(Arrays.hashCode(message))), clock, SyncWatcher.none(),
                () -> SyncSettings.USUAL, new Surroundings(nanoTime, random, inTurn, InlineSync::onlyWhenAsked));
    }

    /** @param headers names in lower case */
    public record Sent(String method, String path, String query, Map<String, String> headers, byte[] body) { }

    /** What the sender gets to see. */
    public sealed interface Back {

        /** @param headers names in lower case */
        record Came(int status, Map<String, String> headers, byte[] body) implements Back { }

        /** @param connected somebody was there before the line was cut */
        record Lost(boolean connected) implements Back { }
    }

    /** Between a station and whoever answers. */
    @FunctionalInterface
    public interface Road {

        /** @param left to be told when the request has left completely and an answer begins to come */
        Back carry(Sent request, Runnable left);
    }

    /** @param codes of the failures; @param pause until the next pass */
    public record Ended(List<String> codes, Duration pause) { }

    public Ended pass() {
        Pass pass = runner.run();
        return new Ended(pass.report().failures().stream().map(SyncFailure::code).toList(), pass.pause());
    }

    private static <T> Beside.Begun<T> onlyWhenAsked(Supplier<T> work) {
        return work::get;
    }

    public static String etag(byte[] catalogue) {
        return CatalogueEtag.of(catalogue);
    }

    private record RoadWire(Clock clock, Road road) implements Wire {

        @Override
        public Answer<Reply> call(Request request) {
            long sent = clock.millis();
            Line.Sent left = request.tag(Line.Sent.class);
            return switch (road.carry(neutral(request), left == null ? ALL_DONE : left::left)) {
                case Back.Came came -> new Answer.Got<>(new Reply(came.status(), Headers.of(came.headers()), came.body(), sent, clock.millis()));
                case Back.Lost lost -> Answer.failed(lost.connected() ? FailureKind.LINE_CUT : FailureKind.GATEWAY_UNREACHABLE);
            };
        }

        private static Sent neutral(Request request) {
            Map<String, String> headers = new TreeMap<>();
            request.headers().forEach(pair -> headers.put(pair.getFirst().toLowerCase(java.util.Locale.ROOT), pair.getSecond()));
            Buffer body = new Buffer();
            try {
                if (request.body() != null) {
                    request.body().writeTo(body);
                    if (request.body().contentType() != null) {
                        headers.put("content-type", request.body().contentType().toString());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            String query = request.url().encodedQuery();
            return new Sent(request.method(), request.url().encodedPath(), query == null ? "" : query, headers, body.readByteArray());
        }

        @Override
        public void close() {
            // every call has ended when the next begins
        }
    }
}
