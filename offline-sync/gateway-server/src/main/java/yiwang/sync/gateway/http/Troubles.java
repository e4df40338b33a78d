package yiwang.sync.gateway.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.gateway.attachments.AttachmentsAway;
import yiwang.sync.gateway.database.DatabaseTrouble;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.protocol.wire.ProblemAnswer;

/** Makes problem answers of whatever ends a request early, and sees to it that they arrive: the sender may still be sending. */
public final class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);
    private static final int FULL = 507;
    private static final String RETRY_SECONDS = "2";

    private final GatewayDatabase database;

    public Troubles(GatewayDatabase database) {
        this.database = database;
    }

    public void register(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, context) -> Answers.problem(context, refusal.problem()));
        routes.exception(HttpResponseException.class, (e, context) -> Answers.problem(context, named(e.getStatus())));
        routes.exception(Exception.class, this::surprise);
        routes.after(BoundedBody::hearOut);
    }

    private static ProblemAnswer named(int status) {
        return switch (status) {
            case 404 -> ProblemAnswer.of(404, "not_found", "中心没有这个地址，请检查程序版本。");
            case 405 -> ProblemAnswer.of(405, "method", "此地址不接受该方法。");
            default -> ProblemAnswer.of(status, "http_" + status, "请求未被接受。");
        };
    }

    private void surprise(Exception e, Context context) {
        DatabaseTrouble trouble = database.trouble(e).orElse(DatabaseTrouble.OTHER);
        if (trouble == DatabaseTrouble.FULL || noSpace(e)) {
            LOG.error("no space left on the gateway's disk");
            Answers.problem(context, ProblemAnswer.of(FULL, "gateway_full", "中心存储空间不足，未收下。本机已保存，稍后自动重发。"));
        } else if (trouble == DatabaseTrouble.AWAY || e instanceof AttachmentsAway) {
            LOG.warn("the {} cannot be asked just now: {}", e instanceof AttachmentsAway ? "store of attachments" : "database", root(e));
            context.header("Retry-After", RETRY_SECONDS);
            Answers.problem(context, ProblemAnswer.of(503, "gateway_busy", "中心繁忙，稍后自动重发。"));
        } else {
            LOG.error("request {} {} failed", context.req().getMethod(), context.endpoint().path, e);
            Answers.problem(context, ProblemAnswer.of(500, "gateway_trouble", "中心处理出错，未收下。本机已保存，稍后自动重发。"));
        }
    }

    private static String root(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }

    /** Java has no type for a full disk; the operating system's words are all there is. */
    private static boolean noSpace(Throwable e) {
        return e instanceof IOException && !(e instanceof FileSystemException && e.getMessage() == null)
                && String.valueOf(e.getMessage()).contains("No space left");
    }
}
