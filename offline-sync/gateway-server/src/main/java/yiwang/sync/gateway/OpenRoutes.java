package yiwang.sync.gateway;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.access.TokenAccess;
import yiwang.sync.gateway.cases.CaseCursor;
import yiwang.sync.gateway.cases.CasePages;
import yiwang.sync.gateway.http.Answers;
import yiwang.sync.gateway.http.Refusal;
import yiwang.sync.protocol.wire.OpenApi;
import yiwang.sync.protocol.wire.WirePaths;

/** What supervision asks for. */
record OpenRoutes(TokenAccess tokens, CasePages cases) {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 500;

    void register(RoutesConfig routes) {
        routes.get(WirePaths.OPENAPI, context -> context.contentType("application/json").result(OpenApi.bytes()));
        routes.get(WirePaths.CASES, this::cases);
    }

    private void cases(Context context) {
        TokenAccess.Bearer bearer = tokens.require(context, Role.SUPERVISOR);
        long limit = number(context.queryParam("limit"), DEFAULT_LIMIT);
        String cursor = context.queryParam("cursor");
        CaseCursor after = cursor == null || cursor.isEmpty() ? CaseCursor.START : CaseCursor.parse(cursor).orElseThrow(OpenRoutes::notReadable);
        if (limit < 1) {
            throw notReadable();
        }
        Answers.json(context, 200, cases.page(after, (int) Math.min(limit, MOST), bearer.hall()));
    }

    private static long number(String text, long otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw notReadable();
        }
    }

    private static Refusal notReadable() {
        return Refusal.of(400, "not_readable", "limit 应为正整数，cursor 应为上一页给出的值。");
    }
}
