package yiwang.device.printing;

import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import yiwang.device.api.DeviceFault;
import yiwang.device.printing.IppReply.Silent;

/** Asks one question over IPP and reads the answer; no answer, whatever its bytes, becomes an exception. Documents are sent once, never again. */
final class IppLink implements AutoCloseable {

    /** Get-Jobs of a queue with 500 kept jobs stays far below. */
    private static final int MAX_ANSWER_BYTES = 1 << 20;
    private static final Duration SHORTEST = Duration.ofMillis(50);

    private final OkHttpClient http = new OkHttpClient.Builder().followRedirects(false).build();
    /** A second attempt of the library's own could print a second time. */
    private final OkHttpClient once = http.newBuilder().retryOnConnectionFailure(false).build();

    <T> IppReply<T> ask(URI printer, IppPacket question, Duration limit, Function<IppPacket, T> reading) {
        return send(http, printer, question, new byte[0], limit, reading);
    }

    <T> IppReply<T> submit(URI printer, IppPacket question, byte[] document, Duration limit, Function<IppPacket, T> reading) {
        return send(once, printer, question, document, limit, reading);
    }

    private <T> IppReply<T> send(OkHttpClient client, URI printer, IppPacket question, byte[] document, Duration limit, Function<IppPacket, T> reading) {
        try {
            Request request = new Request.Builder()
                    .url("http" + printer.toString().substring("ipp".length()))
                    .post(new IppBody(bytes(question), document)).build();
            Duration callLimit = limit.compareTo(SHORTEST) < 0 ? SHORTEST : limit;
            OkHttpClient limited = client.newBuilder().callTimeout(callLimit).connectTimeout(callLimit).readTimeout(callLimit).writeTimeout(callLimit).build();
            try (Response response = limited.newCall(request).execute()) {
                if (response.code() != 200) {
                    return protocol("http_" + response.code());
                }
                byte[] answer = response.body().byteStream().readNBytes(MAX_ANSWER_BYTES + 1);
                return answer.length > MAX_ANSWER_BYTES ? protocol("answer_too_long") : IppAnswer.read(answer, reading);
            }
        } catch (InterruptedIOException e) {
            return new Silent<>(DeviceFault.of(DeviceFault.Kind.NO_ANSWER, "the printer's server does not answer"));
        } catch (ConnectException | UnknownHostException e) {
            return new Silent<>(DeviceFault.of(DeviceFault.Kind.ABSENT, "nobody listens at " + printer.getHost() + ":" + printer.getPort()));
        } catch (IOException e) {
            return new Silent<>(DeviceFault.of(DeviceFault.Kind.LINK_LOST, e.getClass().getSimpleName()));
        }
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
    }

    private static byte[] bytes(IppPacket question) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (IppOutputStream stream = new IppOutputStream(bytes)) {
            stream.write(question);
        }
        return bytes.toByteArray();
    }

    private static <T> IppReply<T> protocol(String detail) {
        return new Silent<>(DeviceFault.of(DeviceFault.Kind.PROTOCOL, detail));
    }
}
