package yiwang.sync.gateway.uploads;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import yiwang.sync.gateway.access.StationAccess;
import yiwang.sync.gateway.access.TokenAccess;
import yiwang.sync.gateway.attachments.AttachmentStore;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.http.Answers;
import yiwang.sync.gateway.http.Refusal;
import yiwang.sync.gateway.watching.UploadCounts;
import yiwang.sync.protocol.wire.ProblemAnswer;
import yiwang.sync.protocol.wire.UploadWindow;
import yiwang.sync.protocol.wire.WirePaths;

/** The tus 1.0.0 protocol: core, creation, creation-with-upload, checksum, termination. */
public final class TusRoutes {

    private static final String VERSION = "1.0.0";
    private static final long LARGEST = 2L * 1024 * 1024 * 1024;
    private static final String PIECE = "application/offset+octet-stream";
    private static final String ONE = WirePaths.UPLOADS + "/{id}";
    private static final int CHECKSUM_MISMATCH = 460;

    private final UploadDesk desk;
    private final StationAccess stations;
    private final TokenAccess tokens;
    private final ContentWord word;

    public TusRoutes(GatewayDatabase database, AttachmentStore store, ContentWord word, StationAccess stations, TokenAccess tokens, UploadCounts counts, Clock clock) {
        this(database, store, word, stations, tokens, counts, new ReentrantReadWriteLock().readLock(), clock);
    }

    /** @param keeping held while a whole file gets its name and its row, where files are forgotten, too */
    public TusRoutes(GatewayDatabase database, AttachmentStore store, ContentWord word, StationAccess stations, TokenAccess tokens, UploadCounts counts, Lock keeping, Clock clock) {
        this.desk = new UploadDesk(database, store, counts, keeping, clock);
        this.stations = stations;
        this.tokens = tokens;
        this.word = word;
    }

    public void register(RoutesConfig routes) {
        routes.before(WirePaths.UPLOADS + "*", TusRoutes::head);
        routes.options(WirePaths.UPLOADS, TusRoutes::discover);
        routes.options(ONE, TusRoutes::discover);
        routes.post(WirePaths.UPLOADS, this::create);
        routes.head(ONE, this::look);
        routes.patch(ONE, this::receive);
        routes.delete(ONE, this::remove);
        routes.post(ONE, this::overridden);
    }

    private static void head(Context context) {
        context.header("Tus-Resumable", VERSION).header("Cache-Control", "no-store");
        if (!context.req().getMethod().equals("OPTIONS") && !VERSION.equals(context.header("Tus-Resumable"))) {
            context.header("Tus-Version", VERSION);
            throw Refusal.of(412, "tus_version", "仅支持 tus 1.0.0。");
        }
    }

    private static void discover(Context context) {
        context.status(204).header("Tus-Version", VERSION).header("Tus-Max-Size", Long.toString(LARGEST))
                .header("Tus-Extension", "creation,creation-with-upload,checksum,termination")
                .header("Tus-Checksum-Algorithm", PieceChecksum.ALGORITHMS);
    }

    private void create(Context context) throws IOException {
        UploadOwner owner = UploadOwner.of(context, stations, tokens);
        long length = number(context, "Upload-Length").orElseThrow(() -> Refusal.of(400, "upload_length", "缺少 Upload-Length。"));
        if (length > LARGEST) {
            throw Refusal.of(413, "too_large", "文件超过上限。");
        }
        String header = context.header("Upload-Metadata");
        TusMetadata metadata = TusMetadata.parse(header).orElseThrow(() -> Refusal.of(400, "upload_metadata", "Upload-Metadata 无法读取。"));
        if (metadata.hasSha256() ? metadata.sha256().isEmpty() : owner.station().isPresent()) {
            throw Refusal.of(400, "upload_metadata", "Upload-Metadata 中的 sha256 缺失或有误。");
        }
        if (owner.station().isPresent() && metadata.sha256().isPresent() && word.isDelivered(owner.station().get(), metadata.sha256().get(), length)) {
            Upload there = desk.whole(owner.name(), length, metadata.sha256().get(), header);
            context.status(201).header("Location", origin(context) + WirePaths.UPLOADS + "/" + there.id());
            report(context, owner, there);
            return;
        }
        boolean bytesToo = PIECE.equals(context.contentType()) && length > 0;
        String given = header == null ? "" : header;
        if (bytesToo && owner.station().isPresent()) {
            begin(context, owner, UploadDesk.announced(owner.name(), length, metadata.sha256().orElseThrow(), given));
            return;
        }
        Upload upload = desk.create(owner.name(), length, metadata.sha256(), given, owner.station().isPresent(), bytesToo);
        locate(context, upload);
        if (upload.stored() == 0 && !upload.complete() && (bytesToo || length == 0)) {
            answer(context, owner, upload, 201, desk.receive(upload, 0, context.bodyInputStream(), checksum(context)));
            return;
        }
        tell(context, owner, upload);
    }

    /** A station's creation with its first bytes: what was begun before goes on where it is, and these bytes are not wanted. */
    private void begin(Context context, UploadOwner owner, Upload announced) throws IOException {
        locate(context, announced);
        PieceOutcome outcome = desk.receive(announced, 0, context.bodyInputStream(), checksum(context));
        if (outcome instanceof PieceOutcome.WrongOffset(long offset)) {
            tell(context, owner, announced.at(offset, offset == announced.length()));
        } else {
            answer(context, owner, announced, 201, outcome);
        }
    }

    private static void locate(Context context, Upload upload) {
        context.header("Location", origin(context) + WirePaths.UPLOADS + "/" + upload.id());
    }

    private void tell(Context context, UploadOwner owner, Upload upload) {
        context.status(201);
        report(context, owner, upload);
    }

    private void look(Context context) throws IOException {
        UploadOwner owner = UploadOwner.of(context, stations, tokens);
        Upload upload = find(context, owner);
        context.status(200).header("Upload-Length", Long.toString(upload.length()));
        if (!upload.metadata().isEmpty()) {
            context.header("Upload-Metadata", upload.metadata());
        }
        report(context, owner, upload);
    }

    private void receive(Context context) throws IOException {
        UploadOwner owner = UploadOwner.of(context, stations, tokens);
        if (!PIECE.equals(context.contentType())) {
            throw Refusal.of(415, "upload_type", "Content-Type 应为 " + PIECE + "。");
        }
        long offset = number(context, "Upload-Offset").orElseThrow(() -> Refusal.of(400, "upload_offset", "缺少 Upload-Offset。"));
        boolean inTurn = owner.station().isPresent();
        Optional<Upload> seen = inTurn ? desk.seen(context.pathParam("id"), owner.name()) : Optional.of(find(context, owner));
        Upload upload = seen.or(() -> announced(context, owner, offset)).orElseThrow(TusRoutes::unknown);
        if (seen.isEmpty() && word.isDelivered(owner.station().orElseThrow(), upload.sha256().orElseThrow(), upload.length())) {
            answer(context, owner, upload, 204, new PieceOutcome.WrongOffset(upload.length()));
            return;
        }
        if (context.req().getContentLengthLong() > upload.length() - offset && offset == upload.stored()) {
            throw Refusal.of(413, "upload_too_long", "分片超出文件长度。");
        }
        answer(context, owner, upload, 204, inTurn ? desk.receiveInTurn(upload, offset, context.bodyInputStream(), checksum(context))
                : desk.receive(upload, offset, context.bodyInputStream(), checksum(context)));
    }

    /** What a station's piece says of an upload whose creation is still on its way ({@link UploadWindow#NAMED}): its own alone bears that name. */
    private static Optional<Upload> announced(Context context, UploadOwner owner, long offset) {
        OptionalLong length = number(context, "Upload-Length");
        String header = context.header("Upload-Metadata");
        Optional<String> sha256 = TusMetadata.parse(header).flatMap(TusMetadata::sha256);
        if (length.isEmpty() || length.getAsLong() > LARGEST || sha256.isEmpty() || offset == 0 || offset >= length.getAsLong()) {
            return Optional.empty();
        }
        return Optional.of(UploadDesk.announced(owner.name(), length.getAsLong(), sha256.get(), header)).filter(upload -> upload.id().equals(context.pathParam("id")));
    }

    private void remove(Context context) throws IOException {
        UploadOwner owner = UploadOwner.of(context, stations, tokens);
        desk.remove(find(context, owner).id());
        context.status(204);
    }

    /** For clients and proxies that know only GET and POST. */
    private void overridden(Context context) throws IOException {
        String method = context.header("X-HTTP-Method-Override");
        switch (method == null ? "" : method.toUpperCase(Locale.ROOT)) {
            case "PATCH" -> receive(context);
            case "DELETE" -> remove(context);
            case "HEAD" -> look(context);
            default -> throw Refusal.of(405, "method", "此地址不接受该方法。");
        }
    }

    private void answer(Context context, UploadOwner owner, Upload upload, int status, PieceOutcome outcome) {
        switch (outcome) {
            case PieceOutcome.Stored stored -> {
                context.status(status);
                report(context, owner, upload.at(stored.offset(), stored.complete()));
            }
            case PieceOutcome.WrongOffset wrong -> {
                context.header("Upload-Offset", Long.toString(wrong.offset()));
                refuse(context, 409, "upload_offset", "分片起点与中心已有的长度不一致，请先查询。");
            }
            case PieceOutcome.TooLong() -> refuse(context, 413, "upload_too_long", "分片超出文件长度。");
            case PieceOutcome.PieceDamaged() -> refuse(context, CHECKSUM_MISMATCH, "piece_damaged", "分片校验不符，请重发该分片。");
            case PieceOutcome.WholeDamaged() -> refuse(context, CHECKSUM_MISMATCH, "file_damaged", "文件校验不符，已作废，请重新上传。");
            case PieceOutcome.TakenOver() -> refuse(context, 423, "upload_taken_over", "同一文件有新的上传请求，此请求已停止。");
        }
    }

    private void report(Context context, UploadOwner owner, Upload upload) {
        context.header("Upload-Offset", Long.toString(upload.stored()));
        if (owner.station().isPresent() && !upload.complete()) {
            context.header(UploadWindow.HEADER, UploadWindow.AHEAD);
        }
        if (upload.complete() && owner.station().isPresent() && upload.sha256().isPresent()) {
            word.headers(owner.station().get(), upload.sha256().get(), upload.length()).forEach(context::header);
        }
    }

    private static void refuse(Context context, int status, String code, String sentence) {
        Answers.problem(context, ProblemAnswer.of(status, code, sentence));
    }

    private Upload find(Context context, UploadOwner owner) throws IOException {
        return desk.look(context.pathParam("id"), owner.name())
                .orElseThrow(TusRoutes::unknown);
    }

    private static Refusal unknown() {
        return Refusal.of(404, "upload_unknown", "没有这个上传，请重新开始。");
    }

    private static Optional<PieceChecksum> checksum(Context context) {
        String header = context.header("Upload-Checksum");
        if (header == null) {
            return Optional.empty();
        }
        return Optional.of(PieceChecksum.parse(header)
                .orElseThrow(() -> Refusal.of(400, "upload_checksum", "Upload-Checksum 无法识别，可用 " + PieceChecksum.ALGORITHMS + "。")));
    }

    private static OptionalLong number(Context context, String name) {
        String text = context.header(name);
        if (text == null) {
            return OptionalLong.empty();
        }
        try {
            long value = Long.parseLong(text.trim());
            return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static String origin(Context context) {
        String forwarded = context.header("X-Forwarded-Proto");
        String scheme = "https".equals(forwarded) || "http".equals(forwarded) ? forwarded : context.scheme();
        return scheme + "://" + context.header("Host");
    }
}
