package yiwang.device.printing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import yiwang.device.api.DeviceFault;

/** IPP over HTTP (RFC 8010 3.3). */
final class HttpIppWire implements IppWire {

    /** Get-Jobs of a queue with 500 kept jobs stays far below. */
    private static final int MAX_ANSWER_BYTES = 1 << 20;
    private static final Duration SHORTEST = Duration.ofMillis(50);

    private final OkHttpClient http = new OkHttpClient.Builder().followRedirects(false).build();
    /** A second attempt of the library's own could print a second time. */
    private final OkHttpClient once = http.newBuilder().retryOnConnectionFailure(false).build();

    @Override
    public Carried carry(URI printer, byte[] question, byte[] document, Duration limit) {
        try {
            Request request = new Request.Builder().url("http" + printer.toString().substring("ipp".length())).post(new IppBody(question, document)).build();
            Duration callLimit = limit.compareTo(SHORTEST) < 0 ? SHORTEST : limit;
            OkHttpClient limited = (document.length > 0 ? once : http).newBuilder()
                    .callTimeout(callLimit).connectTimeout(callLimit).readTimeout(callLimit).writeTimeout(callLimit).build();
            try (Response response = limited.newCall(request).execute()) {
                if (response.code() != 200) {
                    return nothing(DeviceFault.Kind.PROTOCOL, "http_" + response.code());
                }
                byte[] answer = response.body().byteStream().readNBytes(MAX_ANSWER_BYTES + 1);
                return answer.length > MAX_ANSWER_BYTES ? nothing(DeviceFault.Kind.PROTOCOL, "answer_too_long") : new Carried.Answer(answer);
            }
        } catch (InterruptedIOException e) {
            return nothing(DeviceFault.Kind.NO_ANSWER, "the printer's server does not answer");
        } catch (ConnectException | UnknownHostException e) {
            return nothing(DeviceFault.Kind.ABSENT, "nobody listens at " + printer.getHost() + ":" + printer.getPort());
        } catch (IOException e) {
            return nothing(DeviceFault.Kind.LINK_LOST, e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
    }

    private static Carried nothing(DeviceFault.Kind kind, String detail) {
        return new Carried.Nothing(DeviceFault.of(kind, detail));
    }
}
