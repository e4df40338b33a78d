package yiwang.sync.gateway.http;

import io.javalin.http.Context;
import yiwang.sync.protocol.wire.ProblemAnswer;
import yiwang.sync.protocol.wire.WireJson;

/** Writes messages into answers. */
public final class Answers {

    private Answers() { }

    public static void json(Context context, int status, Object message) {
        context.status(status).contentType("application/json").header("Cache-Control", "no-store").result(WireJson.bytes(message));
    }

    public static void problem(Context context, ProblemAnswer problem) {
        context.status(problem.status()).contentType(ProblemAnswer.MEDIA_TYPE).header("Cache-Control", "no-store")
                .result(WireJson.bytes(problem));
    }
}
