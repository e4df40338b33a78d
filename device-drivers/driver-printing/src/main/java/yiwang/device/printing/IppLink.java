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
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import yiwang.device.api.DeviceFault;
import yiwang.device.printing.IppReply.Silent;

/** Asks one question over IPP and reads the answer; no answer, whatever its bytes, becomes an exception. */
final class IppLink implements AutoCloseable {

    /** Get-Jobs of a queue with 500 kept jobs stays far below. */
    private static final int MAX_ANSWER_BYTES = 1 << 20;
    private static final MediaType IPP = MediaType.get("application/ipp");
    private static final Duration SHORTEST = Duration.ofMillis(50);

    private final OkHttpClient http = new OkHttpClient.Builder().followRedirects(false).build();

    <T> IppReply<T> ask(URI printer, IppPacket question, Duration limit, Function<IppPacket, T> reading) {
        try {
            Request request = new Request.Builder()
                    .url("http" + printer.toString().substring("ipp".length()))
                    .post(RequestBody.create(bytes(question), IPP)).build();
            Duration callLimit = limit.compareTo(SHORTEST) < 0 ? SHORTEST : limit;
            OkHttpClient limited = http.newBuilder().callTimeout(callLimit).connectTimeout(callLimit).readTimeout(callLimit).build();
            try (Response response = limited.newCall(request).execute()) {
                if (response.code() != 200) {
                    return protocol("http_" + response.code());
                }
                byte[] answer = response.body().byteStream().readNBytes(MAX_ANSWER_BYTES + 1);
                return answer.length > MAX_ANSWER_BYTES ? protocol("answer_too_long") : IppAnswer.read(answer, reading);
            }
        } catch (InterruptedIOException e) {
            return new Silent<>(DeviceFault.of(DeviceFault.Kind.NO_ANSWER, "cupsd does not answer"));
        } catch (ConnectException | UnknownHostException e) {
            return new Silent<>(DeviceFault.of(DeviceFault.Kind.ABSENT, "no cupsd at " + printer.getHost() + ":" + printer.getPort()));
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
