package yiwang.sync.gateway.http;

import io.javalin.http.Context;
import java.io.IOException;
import yiwang.sync.protocol.wire.WireJson;

/** Reads request bodies that have a limit: nothing is held in memory beyond it, whatever Content-Length claims. */
public final class BoundedBody {

    private BoundedBody() { }

    public static byte[] read(Context context, int limit) {
        if (context.req().getContentLengthLong() > limit) {
            throw tooLarge();
        }
        try {
            byte[] body = context.req().getInputStream().readNBytes(limit + 1);
            if (body.length > limit) {
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

    private static Refusal tooLarge() {
        return Refusal.of(413, "too_large", "请求内容超过上限，请分批发送。");
    }
}
