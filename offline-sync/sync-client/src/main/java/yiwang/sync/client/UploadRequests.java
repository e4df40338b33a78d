package yiwang.sync.client;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.protocol.wire.UploadWindow;

/** The requests of tus 1.0.0 for one file, and what their answers mean. Safe for many threads. */
final class UploadRequests {

    private static final Logger LOG = LoggerFactory.getLogger(UploadRequests.class);
    private static final int DAMAGED = 460;

    private final UploadTask task;
    private final UploadPlace place;
    private final LineSense sense;
    private final LongSupplier nanoTime;

    UploadRequests(UploadTask task, UploadPlace place, LineSense sense, LongSupplier nanoTime) {
        this.task = task;
        this.place = place;
        this.sense = sense;
        this.nanoTime = nanoTime;
    }

    /** @param first the first bytes, when there are any */
    UploadStep create(Optional<PieceBody> first) {
        Request.Builder request = announced(tus(place.uploads()));
        RequestBody body = first.<RequestBody>map(piece -> checked(request, piece)).orElseGet(() -> RequestBody.create(new byte[0]));
        return timed(request.post(body).build(), first.map(PieceBody::contentLength).orElse(0L), reply -> {
            Optional<HttpUrl> created = Optional.ofNullable(reply.headers().get("Location")).flatMap(place::own);
            if ((reply.status() == 409 || reply.status() == 423) && created.isPresent() && isTus(reply)) {
                // Another case brings the same file at this moment: it goes on where the gateway stands.
                return look(created.get());
            }
            if (reply.status() == DAMAGED && isTus(reply)) {
                return damaged(reply);
            }
            if (reply.status() != 201 || created.isEmpty() || !isTus(reply)) {
                return new UploadStep.Failed(FailureReading.of(reply));
            }
            return told(reply, created.get(), reply.headers().get("Upload-Offset") == null ? "0" : reply.headers().get("Upload-Offset"));
        });
    }

    UploadStep look(HttpUrl at) {
        return timed(tus(at).head().build(), 0, reply -> switch (reply.status()) {
            case 200 -> isTus(reply) ? told(reply, at, reply.headers().get("Upload-Offset")) : notAGateway();
            case 404, 410 -> isTus(reply) ? new UploadStep.Restart(Failure.of(FailureKind.REFUSED_CONTENT, "upload_unknown", "中心已没有这个上传，重新开始。"))
                    : new UploadStep.Failed(FailureReading.of(reply));
            default -> new UploadStep.Failed(FailureReading.of(reply));
        });
    }

    UploadStep patch(UploadTurn.Piece piece) {
        Request.Builder request = tus(piece.url()).header("Upload-Offset", Long.toString(piece.range().from()))
                .tag(SignedRequests.Brief.class, piece.brief() ? SignedRequests.Brief.HEAD : null);
        RequestBody body = checked(piece.early() ? announced(request) : request, piece.body());
        return timed(request.patch(body).build(), piece.bytes(), reply -> switch (reply.status()) {
            case 204 -> isTus(reply) ? told(reply, piece.url(), reply.headers().get("Upload-Offset")) : notAGateway();
            case 409, 423 -> new UploadStep.Elsewhere();
            case DAMAGED -> damaged(reply);
            case 404, 410, 413 -> new UploadStep.Restart(FailureReading.of(reply));
            default -> new UploadStep.Failed(FailureReading.of(reply));
        });
    }

    private Request.Builder announced(Request.Builder request) {
        return request.header("Upload-Length", Long.toString(task.size()))
                .header("Upload-Metadata", "sha256 " + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(task.sha256())));
    }

    private UploadStep timed(Request request, long bytes, Function<Reply, UploadStep> then) {
        long start = nanoTime.getAsLong();
        return switch (place.call(request)) {
            case Answer.Failed<Reply> failed -> {
                if (bytes > 0 && failed.failure().kind() == FailureKind.TIMEOUT) {
                    sense.silent(bytes);
                }
                yield new UploadStep.Failed(failed.failure());
            }
            case Answer.Got<Reply> got -> {
                if (bytes > 0 && got.value().is2xx()) {
                    sense.carried(bytes, nanoTime.getAsLong() - start);
                }
                yield then.apply(got.value());
            }
        };
    }

    /** The gateway keeps nothing of a piece whose own checksum is wrong; what it had before stays. Without one nobody knows where the fault is. */
    private UploadStep damaged(Reply reply) {
        Failure failure = FailureReading.of(reply);
        LOG.warn("what arrived is not what was sent: {}", failure.code());
        sense.damaged();
        return failure.code().equals("piece_damaged") ? new UploadStep.Damaged(failure) : new UploadStep.Restart(failure);
    }

    private UploadStep told(Reply reply, HttpUrl at, String header) {
        long told;
        try {
            told = Long.parseLong(String.valueOf(header));
        } catch (NumberFormatException e) {
            return notAGateway();
        }
        if (told < 0 || told > task.size()) {
            LOG.warn("security event: the gateway reports offset {} of a file of {} bytes", told, task.size());
            return new UploadStep.Restart(Failure.of(FailureKind.RECEIPT_INVALID));
        }
        if (told < task.size()) {
            return new UploadStep.At(at, told, UploadWindow.allowsAhead(reply.headers().get(UploadWindow.HEADER)));
        }
        if (place.proves(reply, task.sha256(), task.size())) {
            return new UploadStep.Complete();
        }
        return place.isHeld(reply, task.sha256(), task.size()) ? new UploadStep.Held(at) : new UploadStep.Failed(Failure.of(FailureKind.RECEIPT_INVALID));
    }

    private PieceBody checked(Request.Builder request, PieceBody body) {
        return sense.isDamaging() && body.contentLength() <= PieceSize.CHECKED ? body.checked(digest -> request.header("Upload-Checksum", "sha256 " + digest)) : body;
    }

    private static Request.Builder tus(HttpUrl url) {
        return new Request.Builder().url(url).header("Tus-Resumable", "1.0.0");
    }

    private static boolean isTus(Reply reply) {
        return "1.0.0".equals(reply.headers().get("Tus-Resumable"));
    }

    private static UploadStep notAGateway() {
        return new UploadStep.Failed(Failure.of(FailureKind.NOT_A_GATEWAY));
    }
}
