package yiwang.device.scanning.escl;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import yiwang.device.api.DeviceFault;
import yiwang.device.scanning.ScanStopped;

/** Requests to one scanner. Follows no redirection, sends no credentials, reads no body further than its bound. */
final class EsclHttp implements EsclWire {

    /** An A4 page as JPEG has one or two million bytes, an A3 page at 600 dpi some tens. */
    static final int MAX_PICTURE = 64 << 20;
    private static final MediaType XML = MediaType.get("text/xml; charset=utf-8");
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int FIRST_BUFFER = 1 << 20;

    private static final String RETRY_AFTER = "Retry-After";
    private static final String ADVICE = "Yiwang-Retry-After";

    /** Every request on a connection of its own: scanners close idle ones without a word, and a request is never sent twice by itself. */
    private final OkHttpClient client;

    EsclHttp(Duration limit) {
        client = new OkHttpClient.Builder().followRedirects(false).followSslRedirects(false).retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS)).addNetworkInterceptor(EsclHttp::hideAdvice)
                .connectTimeout(CONNECT.compareTo(limit) < 0 ? CONNECT : limit).readTimeout(limit).writeTimeout(limit).callTimeout(limit).build();
    }

    @Override
    public Answer get(HttpUrl url, int most) throws IOException {
        return call(new Request.Builder().url(url).get().build(), most);
    }

    @Override
    public Answer post(HttpUrl url, String xml) throws IOException {
        return call(new Request.Builder().url(url).post(RequestBody.create(xml, XML)).build(), EsclXml.MAX_BYTES);
    }

    @Override
    public Answer delete(HttpUrl url) throws IOException {
        return call(new Request.Builder().url(url).delete().build(), EsclXml.MAX_BYTES);
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    /** The library throws at a Retry-After of more digits than an int has, and repeats the request by itself at 0. */
    private static Response hideAdvice(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        return response.newBuilder().removeHeader(RETRY_AFTER).header(ADVICE, response.header(RETRY_AFTER, "")).build();
    }

    private Answer call(Request request, int most) throws IOException {
        try (Response response = client.newCall(request).execute()) {
            String location = response.header("Location", "");
            return new Answer(response.code(), location, seconds(response.header(ADVICE, "")), body(response, most));
        }
    }

    /** What the scanner claims as length is believed only as far as bytes come. */
    private static byte[] body(Response response, int most) throws IOException {
        if (response.body().contentLength() > most) {
            throw tooLong(most);
        }
        try (InputStream stream = response.body().byteStream()) {
            byte[] bytes = stream.readNBytes(Math.min(most, FIRST_BUFFER));
            if (bytes.length < FIRST_BUFFER) {
                return bytes;
            }
            byte[] rest = stream.readNBytes(most - bytes.length + 1);
            if (bytes.length + rest.length > most) {
                throw tooLong(most);
            }
            byte[] whole = Arrays.copyOf(bytes, bytes.length + rest.length);
            System.arraycopy(rest, 0, whole, bytes.length, rest.length);
            return whole;
        }
    }

    private static ScanStopped tooLong(int most) {
        return new ScanStopped(DeviceFault.Kind.PROTOCOL, "an answer of more than " + most + " bytes");
    }

    /** Dates, negative and endless waits count as no advice. */
    private static int seconds(String retryAfter) {
        return EsclXml.number(retryAfter.strip()).map(value -> Math.min(value, 3600)).orElse(0);
    }
}
