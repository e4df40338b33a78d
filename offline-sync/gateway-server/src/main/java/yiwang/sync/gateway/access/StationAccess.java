package yiwang.sync.gateway.access;

import io.javalin.http.Context;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.http.BoundedBody;
import yiwang.sync.gateway.http.Refusal;
import yiwang.sync.gateway.security.EventKind;
import yiwang.sync.gateway.security.SecurityEvents;
import yiwang.sync.gateway.security.MemberKind;
import yiwang.sync.protocol.hub.OnBehalf;
import yiwang.sync.protocol.wire.Ed25519;
import yiwang.sync.protocol.wire.ProblemAnswer;
import yiwang.sync.protocol.wire.RequestSignature;
import yiwang.sync.protocol.wire.Sha256;

/** Lets signed requests of enrolled stations in ({@link RequestSignature}); over TLS only when the connection is by the same key. */
public final class StationAccess {

    /** Name of the servlet specification. */
    private static final String SHOWN = "jakarta.servlet.request.X509Certificate";

    private final GatewayDatabase database;
    private final SecurityEvents events;
    private final Clock clock;
    private final Runnable registerRenewal;

    /** Who is not in the register is a stranger. */
    public StationAccess(GatewayDatabase database, SecurityEvents events, Clock clock) {
        this(database, events, clock, () -> { });
    }

    /** @param registerRenewal brings the register up to date before somebody is called a stranger */
    public StationAccess(GatewayDatabase database, SecurityEvents events, Clock clock, Runnable registerRenewal) {
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.registerRenewal = registerRenewal;
    }

    /**
     * A station known by its signature over the request's head, or by the word of the hub of its hall.
     *
     * @param content       what the signer says its body hashes to
     * @param signedMillis  when the signer says it signed
     * @param through       the hub that asks for it; empty = the station asks itself
     */
    public record Caller(String stationId, String epoch, String hall, String publicKey, String content, long signedMillis, Optional<String> through) { }

    /** @return the station and its whole body: checked against the signed digest as it travelled, then unfolded */
    public Signed body(Context context, int limit) {
        return body(context, head(context), limit);
    }

    /** As {@link #body}, also for a station whose certificate has ended, and for a hub in its own name: they come for a fresh one. */
    public Signed renewal(Context context, int limit) {
        Signer signer = signer(context);
        return body(context, isFor(context) ? onBehalf(context, signer) : signer.caller(), limit);
    }

    /** As {@link #body}, for stations and for hubs in their own name. */
    public Signed bodyOfAnyone(Context context, int limit) {
        return body(context, anyone(context), limit);
    }

    private static Signed body(Context context, Caller caller, int limit) {
        byte[] body = BoundedBody.read(context, limit);
        if (!Sha256.hex(body).equals(caller.content())) {
            throw Refusal.of(400, "body_changed", "请求内容与签名不符，可能在途中被改动，请重试。");
        }
        return new Signed(caller, body, BoundedBody.unfolded(context, body, limit));
    }

    /** @param travelled the body as it came, which is what was signed; @param body unfolded */
    public record Signed(Caller caller, byte[] travelled, byte[] body) { }

    /** Checks the head alone; the body, if any, is the caller's to check. A station, or its hall's hub for it. */
    public Caller head(Context context) {
        Signer signer = inTime(context);
        if (isFor(context)) {
            return onBehalf(context, signer);
        }
        if (signer.kind() != MemberKind.STATION) {
            throw Refusal.of(403, "not_a_station", "大厅枢纽应说明替哪个站点办理。");
        }
        return signer.caller();
    }

    /** A hub in its own name. */
    public Caller hub(Context context) {
        Signer signer = inTime(context);
        if (signer.kind() != MemberKind.HUB || isFor(context)) {
            throw Refusal.of(403, "not_a_hub", "此内容只供大厅枢纽查询。");
        }
        return signer.caller();
    }

    /** Whether a caller that was let in is a hub in its own name. */
    public boolean isHub(Caller caller) {
        return caller.through().isEmpty() && find(caller.stationId()).filter(known -> known.kind() == MemberKind.HUB).isPresent();
    }

    /** A station or a hub, each in its own name or a hub for a station: for what is the same for all. */
    public Caller anyone(Context context) {
        return isFor(context) ? head(context) : inTime(context).caller();
    }

    private Signer inTime(Context context) {
        Signer signer = signer(context);
        if (context.req().isSecure() && shown(context).stream().anyMatch(c -> c.getNotAfter().toInstant().isBefore(clock.instant()))) {
            throw Refusal.of(403, "certificate_expired", "本站点的证书已到期，正在换新证书。");
        }
        return signer;
    }

    private static boolean isFor(Context context) {
        return context.queryParam(OnBehalf.PARAMETER) != null;
    }

    /** A hub speaks for stations of its own hall, and for nobody who may not come himself. What is not its hall's does not exist for it. */
    private Caller onBehalf(Context context, Signer hub) {
        String stationId = context.queryParam(OnBehalf.PARAMETER);
        Optional<Known> station = find(stationId).filter(known -> known.kind() == MemberKind.STATION && known.hall().equals(hub.caller().hall()));
        if (hub.kind() != MemberKind.HUB || station.isEmpty()) {
            throw Refusal.of(403, "not_its_hub", "只有本大厅的枢纽可以替站点办理。");
        }
        admit(stationId, station.get());
        return new Caller(stationId, station.get().epoch(), station.get().hall(), station.get().publicKey(), hub.caller().content(),
                hub.caller().signedMillis(), Optional.of(hub.caller().stationId()));
    }

    /** Who signed, and what that is. */
    private record Signer(Caller caller, MemberKind kind) { }

    private Signer signer(Context context) {
        String stationId = context.header(RequestSignature.STATION);
        String signature = context.header(RequestSignature.SIGNATURE);
        String content = content(context);
        if (stationId == null || signature == null || content == null) {
            throw unauthorised();
        }
        long time = time(context.header(RequestSignature.TIME));
        Known known = find(stationId).or(() -> findAfterRenewal(stationId)).orElseThrow(StationAccess::unauthorised);
        if (!Ed25519.verify(known.publicKey(), message(context, stationId, time, content), signature)) {
            throw unauthorised();
        }
        if (context.req().isSecure() && shown(context).filter(c -> isFor(c, known.publicKey())).isEmpty()) {
            throw unauthorised();
        }
        admit(stationId, known);
        long now = clock.millis();
        if (Math.abs(now - time) > RequestSignature.WINDOW_MILLIS) {
            throw new Refusal(ProblemAnswer.of(401, "clock_off", "本机时间与中心相差过大，请校准时间。").at(now));
        }
        return new Signer(new Caller(stationId, known.epoch(), known.hall(), known.publicKey(), content, time, Optional.empty()), known.kind());
    }

    private void admit(String stationId, Known known) {
        if (known.revoked()) {
            events.note(stationId, EventKind.REVOKED_CAME, "refused");
            throw Refusal.of(403, "revoked", "本站点已被停用，请联系大厅管理员。");
        }
        if (known.stopped()) {
            throw stopped();
        }
    }

    /** What the caller proved to hold when the connection began. */
    private static Optional<X509Certificate> shown(Context context) {
        return context.req().getAttribute(SHOWN) instanceof X509Certificate[] chain && chain.length > 0 ? Optional.of(chain[0]) : Optional.empty();
    }

    private static boolean isFor(X509Certificate certificate, String publicKey) {
        return Base64.getEncoder().encodeToString(certificate.getPublicKey().getEncoded()).equals(publicKey);
    }

    /** Says which request the answer belongs to. */
    public static void mark(Context context) {
        String signature = context.header(RequestSignature.SIGNATURE);
        if (signature != null) {
            context.header(RequestSignature.ANSWERS, signature);
        }
    }

    public static boolean isSigned(Context context) {
        return context.header(RequestSignature.STATION) != null;
    }

    /** The short head of a piece leaves it out. */
    private static String content(Context context) {
        String content = context.header(RequestSignature.CONTENT);
        return content == null && context.req().getMethod().equals("PATCH") ? RequestSignature.UNSIGNED : content;
    }

    private static byte[] message(Context context, String stationId, long time, String content) {
        String query = context.req().getQueryString();
        String target = context.req().getRequestURI() + (query == null ? "" : "?" + query);
        return RequestSignature.message(context.req().getMethod(), target, stationId, time, content, header(context, "Upload-Length"),
                header(context, "Upload-Offset"), header(context, "Upload-Metadata"));
    }

    private static String header(Context context, String name) {
        String value = context.header(name);
        return value == null ? "" : value;
    }

    private static long time(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw unauthorised();
        }
    }

    private Optional<Known> findAfterRenewal(String stationId) {
        registerRenewal.run();
        return find(stationId);
    }

    private Optional<Known> find(String stationId) {
        return database.read(handle -> handle.createQuery("""
                SELECT public_key, epoch, hall, revoked_ms IS NOT NULL, stopped_ms IS NOT NULL, kind FROM station WHERE station_id = ?""")
                .bind(0, stationId).map((row, c) -> new Known(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4),
                        row.getBoolean(5), MemberKind.of(row.getString(6)))).findOne());
    }

    /** What both holders of one key are told. */
    public static Refusal stopped() {
        return Refusal.of(403, "clone_suspected", "同一站点身份可能在两台机器上使用，两台都已停用，数据未被覆盖，请联系大厅管理员核对。");
    }

    private static Refusal unauthorised() {
        return Refusal.of(401, "unauthorised", "中心不认识本站点，请联系大厅管理员重新登记。");
    }

    private record Known(String publicKey, String epoch, String hall, boolean revoked, boolean stopped, MemberKind kind) { }
}
