package yiwang.sync.client;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/** One HTTP client with this product's limits: no redirects, every wait bounded, answers read up to a limit. */
final class Line implements Wire {

    static final Duration WAIT = Duration.ofSeconds(30);
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** A call may be as long as so many of the longest silences: a line that gives a byte a second ends too. */
    private static final int WHOLE_CALL_WAITS = 10;
    private static final String GATEWAY_MARK = "Yiwang-Clock";
    private static final String PIECE = "PATCH";
    private static final int LARGEST_ANSWER = 32 * 1024 * 1024;

    private volatile OkHttpClient http;
    private final Clock clock;
    private volatile boolean closed;

    Line(Clock clock, Duration wait) {
        this(clock, wait, Optional.empty());
    }

    /** @param tls whom to trust and what to show; empty = as the machine does */
    Line(Clock clock, Duration wait, Optional<StationTls> tls) {
        this.clock = clock;
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1)).socketFactory(new PromptSockets())
                .followRedirects(false).followSslRedirects(false)
                .connectTimeout(CONNECT).readTimeout(wait).writeTimeout(wait).callTimeout(wait.multipliedBy(WHOLE_CALL_WAITS))
                .connectionPool(new ConnectionPool(6, 15, TimeUnit.SECONDS))
                .addNetworkInterceptor(Line::shortened)
                .eventListenerFactory(call -> new SentListener(call.request().tag(Sent.class)));
        tls.ifPresent(t -> builder.sslSocketFactory(t.sockets(), t.trust()));
        this.http = builder.build();
    }

    /**
     * Told when a request has left completely. The operating system takes bytes for a dead line as well, so the proof is
     * that the gateway's answer to the whole request begins to come.
     */
    @FunctionalInterface
    interface Sent {
        void left();
    }

    /** A piece's head is as short as can be: on a weak line it goes with every 30 kB. Its answer has no body to be packed. */
    private static Response shortened(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        return chain.proceed(request.method().equals(PIECE) ? request.newBuilder()
                .removeHeader("Connection").removeHeader("Accept-Encoding").removeHeader("User-Agent").build() : request);
    }

    @Override
    public Answer<Reply> call(Request request) {
        if (closed) {
            return Answer.failed(FailureKind.LINE_CUT);
        }
        long sent = clock.millis();
        try (Response response = http.newCall(request).execute(); InputStream body = response.body().byteStream()) {
            byte[] bytes = body.readNBytes(LARGEST_ANSWER + 1);
            if (bytes.length > LARGEST_ANSWER) {
                return Answer.failed(FailureKind.NOT_A_GATEWAY);
            }
            return new Answer.Got<>(new Reply(response.code(), response.headers(), bytes, sent, clock.millis()));
        } catch (IOException e) {
            return new Answer.Failed<>(FailureReading.of(e));
        }
    }

    @Override
    public void use(StationTls tls) {
        http = http.newBuilder().sslSocketFactory(tls.sockets(), tls.trust()).build();
        http.connectionPool().evictAll();
    }

    @Override
    public void close() {
        closed = true;
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
    }

    private static final class SentListener extends EventListener {

        private final Sent sent;
        private boolean handedOver;

        private SentListener(Sent sent) {
            this.sent = sent;
        }

        @Override
        public void requestBodyEnd(Call call, long byteCount) {
            handedOver = true;
        }

        @Override
        public void responseHeadersEnd(Call call, Response response) {
            if (sent != null && handedOver && response.header(GATEWAY_MARK) != null) {
                sent.left();
            }
        }
    }
}
