package yiwang.sync.gateway.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import yiwang.sync.protocol.wire.WireJson;

/** Reads request bodies that have a limit: nothing is held in memory beyond it, whatever Content-Length claims. */
public final class BoundedBody {

    private static final int HEARD_OUT = 1 << 20;

    private BoundedBody() { }

    /** Before a refusal, while the sender still sends. */
    public static void hearOut(Context context) {
        try {
            letFinish(context.req().getInputStream());
        } catch (IOException e) {
            throw Refusal.of(400, "body_cut", "请求未收完整，请重试。");
        }
    }

    public static byte[] read(Context context, int limit) {
        try {
            InputStream sent = context.req().getInputStream();
            byte[] body = context.req().getContentLengthLong() > limit ? new byte[0] : sent.readNBytes(limit + 1);
            if (context.req().getContentLengthLong() > limit || body.length > limit) {
                letFinish(sent);
                throw tooLarge();
            }
            return body;
        } catch (IOException e) {
            throw Refusal.of(400, "body_cut", "请求未收完整，请重试。");
        }
    }

    public static <T> T parse(byte[] body, Class<T> type) {
        return WireJson.read(body, type).orElseThrow(() -> Refusal.of(400, "not_readable", "请求内容无法读取，请检查程序版本。"));
    }

    /** Whoever is cut off in the middle of sending may lose the answer with the connection, so a little more is heard out. */
    private static void letFinish(InputStream sent) throws IOException {
        byte[] piece = new byte[16 * 1024];
        int heard = 0;
        int count;
        while (heard < HEARD_OUT && (count = sent.read(piece)) > 0) {
            heard += count;
        }
    }

    private static Refusal tooLarge() {
        return Refusal.of(413, "too_large", "请求内容超过上限，请分批发送。");
    }
}
