package yiwang.sync.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

/**
 * One file's way up by tus 1.0.0. Its creation carries the first piece; then piece follows piece on a stream that stays open.
 * After a cut the server is asked how far it came, and the file goes on from there. Used once, by one thread.
 */
final class FileUpload {

    private static final Logger LOG = LoggerFactory.getLogger(FileUpload.class);
    private static final int MOST_RESTARTS = 3;
    private static final int MOST_DAMAGES = 3;
    private static final int DAMAGED = 460;
    private static final int MOST_STANDSTILLS = 4;
    private static final long UNKNOWN = -1;

    private final UploadTask task;
    private final UploadPlace place;
    private final UploadGate gate;
    private final LineSense sense;
    private final LongSupplier nanoTime;
    private Optional<HttpUrl> url;
    private long offset = UNKNOWN;
    private long best = UNKNOWN;
    private long cutFrom = UNKNOWN;
    private boolean offered;
    private int standstills;
    private int restarts;
    private int damages;
    private InputStream stream;
    private long streamAt;

    FileUpload(UploadTask task, UploadPlace place, UploadGate gate, LineSense sense, LongSupplier nanoTime) {
        this.task = task;
        this.place = place;
        this.gate = gate;
        this.sense = sense;
        this.nanoTime = nanoTime;
        this.url = task.known().flatMap(place::own);
    }

    UploadOutcome run() {
        try {
            while (true) {
                int most = gate.pass();
                if (most == 0) {
                    return new UploadOutcome.Stopped();
                }
                Optional<UploadOutcome> end = settle(step(most));
                if (end.isPresent()) {
                    return end.get();
                }
            }
        } finally {
            closeStream();
        }
    }

    private UploadStep step(int most) {
        if (url.isEmpty()) {
            return create(offered ? 0 : Math.min(most, task.size()));
        }
        return offset == UNKNOWN ? look(url.orElseThrow()) : patch(Math.min(most, task.size() - offset));
    }

    /** Empty = go on. */
    private Optional<UploadOutcome> settle(UploadStep step) {
        return switch (step) {
            case UploadStep.Complete() -> Optional.of(new UploadOutcome.Complete());
            case UploadStep.Held(HttpUrl at) -> {
                if (url.isEmpty()) {
                    task.begun().accept(at.toString());
                }
                yield Optional.of(new UploadOutcome.Held());
            }
            case UploadStep.At at -> {
                arrived(at);
                yield standstills > MOST_STANDSTILLS ? Optional.of(notHere()) : Optional.empty();
            }
            case UploadStep.Restart(Failure failure) -> {
                url = Optional.empty();
                offset = UNKNOWN;
                best = UNKNOWN;
                offered = true;
                closeStream();
                yield ++restarts >= MOST_RESTARTS ? Optional.of(interrupted(failure)) : Optional.empty();
            }
            case UploadStep.Damaged(Failure failure) -> {
                closeStream();
                yield ++damages >= MOST_DAMAGES ? Optional.of(interrupted(failure)) : Optional.empty();
            }
            case UploadStep.Failed(Failure failure) -> {
                closeStream();
                if (cutFrom == UNKNOWN) {
                    cutFrom = Math.max(offset, 0);
                }
                offset = UNKNOWN;
                yield failure.kind() == FailureKind.LINE_CUT && ++standstills <= MOST_STANDSTILLS
                        ? Optional.empty() : Optional.of(interrupted(failure));
            }
        };
    }

    private void arrived(UploadStep.At at) {
        if (url.isEmpty()) {
            task.begun().accept(at.url().toString());
        }
        if (cutFrom != UNKNOWN) {
            sense.cut(Math.max(0, at.offset() - cutFrom));
            cutFrom = UNKNOWN;
        }
        standstills = at.offset() > best ? 0 : standstills + 1;
        damages = at.offset() > best ? 0 : damages;
        best = Math.max(best, at.offset());
        url = Optional.of(at.url());
        offset = at.offset();
        task.at().accept(offset);
    }

    /** What never moves may be another file's upload, told in a false answer: the next pass begins it anew. */
    private UploadOutcome notHere() {
        url = Optional.empty();
        return interrupted(Failure.of(FailureKind.GATEWAY_TROUBLE));
    }

    private UploadOutcome interrupted(Failure failure) {
        return new UploadOutcome.Interrupted(url.map(HttpUrl::toString).orElse(""), failure);
    }

    private UploadStep create(long most) {
        offered = true;
        long bytes = begin(most, 0);
        Request.Builder request = tus(place.uploads()).header("Upload-Length", Long.toString(task.size()))
                .header("Upload-Metadata", "sha256 " + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(task.sha256())));
        RequestBody body = bytes == 0 ? RequestBody.create(new byte[0]) : piece(request, 0, bytes);
        return timed(request.post(body).build(), bytes, reply -> {
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

    private UploadStep look(HttpUrl at) {
        return timed(tus(at).head().build(), 0, reply -> switch (reply.status()) {
            case 200 -> isTus(reply) ? told(reply, at, reply.headers().get("Upload-Offset")) : notAGateway();
            case 404, 410 -> isTus(reply) ? new UploadStep.Restart(Failure.of(FailureKind.REFUSED_CONTENT, "upload_unknown", "中心已没有这个上传，重新开始。"))
                    : new UploadStep.Failed(FailureReading.of(reply));
            default -> new UploadStep.Failed(FailureReading.of(reply));
        });
    }

    private UploadStep patch(long most) {
        if (most == 0) {
            return new UploadStep.Restart(Failure.of(FailureKind.RECEIPT_INVALID));
        }
        long bytes = begin(most, offset);
        Request.Builder request = tus(url.orElseThrow()).header("Upload-Offset", Long.toString(offset));
        return timed(request.patch(piece(request, offset, bytes)).build(), bytes, reply -> switch (reply.status()) {
            case 204 -> isTus(reply) ? told(reply, url.orElseThrow(), reply.headers().get("Upload-Offset")) : notAGateway();
            case 409, 423 -> look(url.orElseThrow());
            case DAMAGED -> damaged(reply);
            case 404, 410, 413 -> new UploadStep.Restart(FailureReading.of(reply));
            default -> new UploadStep.Failed(FailureReading.of(reply));
        });
    }

    private UploadStep timed(Request request, long bytes, Function<Reply, UploadStep> then) {
        long start = nanoTime.getAsLong();
        Answer<Reply> answer = ask(request, bytes);
        return switch (answer) {
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

    private long begin(long most, long from) {
        return most == 0 ? 0 : sense.begin(most, from + most == task.size(), nanoTime.getAsLong());
    }

    private Answer<Reply> ask(Request request, long bytes) {
        if (bytes == 0) {
            return place.call(request);
        }
        sense.leaves();
        try {
            return place.call(request);
        } finally {
            sense.ended();
        }
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
            return new UploadStep.At(at, told);
        }
        if (place.proves(reply, task.sha256(), task.size())) {
            return new UploadStep.Complete();
        }
        return place.isHeld(reply, task.sha256(), task.size()) ? new UploadStep.Held(at) : new UploadStep.Failed(Failure.of(FailureKind.RECEIPT_INVALID));
    }

    private PieceBody piece(Request.Builder request, long from, long bytes) {
        PieceBody body = piece(from, bytes);
        return sense.isDamaging() && bytes <= PieceSize.CHECKED ? body.checked(digest -> request.header("Upload-Checksum", "sha256 " + digest)) : body;
    }

    private PieceBody piece(long from, long bytes) {
        try {
            if (stream == null || streamAt != from) {
                closeStream();
                stream = task.open().get();
                stream.skipNBytes(from);
            }
            streamAt = from + bytes;
            return new PieceBody(stream, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeStream() {
        try {
            if (stream != null) {
                stream.close();
            }
        } catch (IOException e) {
            LOG.debug("an attachment's stream does not close", e);
        }
        stream = null;
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
