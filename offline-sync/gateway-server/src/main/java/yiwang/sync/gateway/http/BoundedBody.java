package yiwang.sync.gateway.http;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.protocol.wire.WireJson;

/** Reads request bodies that have a limit: nothing is held in memory beyond it, whatever Content-Length claims. */
public final class BoundedBody {

    /** The one way besides plain in which a body may travel; told to stations in {@code Accept-Encoding} of answers. */
    public static final String ENCODING = "gzip";

    private static final Logger LOG = LoggerFactory.getLogger(BoundedBody.class);
    private static final int INFLATE_BUFFER = 16 * 1024;
    private static final int HEARD_OUT = 16 << 20;
    private static final long HEARD_OUT_NANOS = TimeUnit.MINUTES.toNanos(1);

    private BoundedBody() { }

    /** Before any answer, while the sender still sends; one that went away hears none. */
    static void hearOut(Context context) {
        try {
            letFinish(context.req().getInputStream());
        } catch (IOException e) {
            LOG.debug("the sender went away before its answer", e);
        }
    }

    public static byte[] read(Context context, int limit) {
        try {
            InputStream sent = context.req().getInputStream();
            byte[] body = context.req().getContentLengthLong() > limit ? new byte[0] : sent.readNBytes(limit + 1);
            if (context.req().getContentLengthLong() > limit || body.length > limit) {
                throw tooLarge();
            }
            return body;
        } catch (IOException e) {
            throw Refusal.of(400, "body_cut", "请求未收完整，请重试。");
        }
    }

    /**
     * The body as its sender wrote it, out of how it travelled. A little that unfolds into very much ends at the limit.
     *
     * @param travelled what {@link #read} gave
     */
    public static byte[] unfolded(Context context, byte[] travelled, int limit) {
        String encoding = context.header("Content-Encoding");
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return travelled;
        }
        if (!encoding.equalsIgnoreCase(ENCODING)) {
            throw Refusal.of(415, "encoding_unknown", "请求的压缩方式无法识别，请检查程序版本。");
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(travelled), INFLATE_BUFFER)) {
            byte[] body = in.readNBytes(limit + 1);
            if (body.length > limit) {
                throw tooLarge();
            }
            return body;
        } catch (IOException e) {
            throw Refusal.of(400, "not_readable", "请求内容无法解压，请重试。");
        }
    }

    public static <T> T parse(byte[] body, Class<T> type) {
        return WireJson.read(body, type).orElseThrow(() -> Refusal.of(400, "not_readable", "请求内容无法读取，请检查程序版本。"));
    }

    /** Whoever is cut off in the middle of sending may lose the answer with the connection, so a good deal more is heard out. */
    private static void letFinish(InputStream sent) throws IOException {
        byte[] piece = new byte[16 * 1024];
        long began = System.nanoTime();
        int heard = 0;
        int count;
        while (heard < HEARD_OUT && System.nanoTime() - began < HEARD_OUT_NANOS && (count = sent.read(piece)) > 0) {
            heard += count;
        }
    }

    private static Refusal tooLarge() {
        return Refusal.of(413, "too_large", "请求内容超过上限，请分批发送。");
    }
}
