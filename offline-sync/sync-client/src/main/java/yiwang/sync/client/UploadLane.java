package yiwang.sync.client;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.protocol.wire.ContentReceipt;
import yiwang.sync.protocol.wire.RequestSignature;
import yiwang.sync.protocol.wire.Sha256;
import yiwang.sync.protocol.wire.WirePaths;

/** Brings files up by tus 1.0.0, piece by piece, from wherever the gateway's durable offset stands. */
final class UploadLane {

    private static final Logger LOG = LoggerFactory.getLogger(UploadLane.class);
    private static final MediaType PIECE = MediaType.get("application/offset+octet-stream");
    private static final String NO_BODY = Sha256.hex(new byte[0]);
    private static final int MOST_RESTARTS = 3;
    private static final int MOST_STANDSTILLS = 2;

    private final GatewayClient client;
    private final PieceSize pieceSize = new PieceSize();

    UploadLane(GatewayClient client) {
        this.client = client;
    }

    /**
     * @param known   address at which an earlier attempt began
     * @param open    the clear bytes from the beginning
     * @param begun   told the address as soon as there is one
     */
    UploadOutcome upload(String sha256, long size, Optional<String> known, Supplier<InputStream> open, Consumer<String> begun) {
        Optional<HttpUrl> url = known.flatMap(this::own);
        long lastOffset = -1;
        int standstills = 0;
        int restarts = 0;
        while (true) {
            UploadStep step = url.isPresent() ? look(url.get(), sha256, size) : create(sha256, size);
            if (step instanceof UploadStep.At at) {
                if (url.isEmpty()) {
                    begun.accept(at.url().toString());
                }
                url = Optional.of(at.url());
                standstills = at.offset() > lastOffset ? 0 : standstills + 1;
                lastOffset = Math.max(lastOffset, at.offset());
                step = send(at.url(), at.offset(), sha256, size, open);
            }
            switch (step) {
                case UploadStep.Complete() -> {
                    return new UploadOutcome.Complete();
                }
                case UploadStep.Restart(Failure failure) -> {
                    url = Optional.empty();
                    lastOffset = -1;
                    if (++restarts >= MOST_RESTARTS) {
                        return new UploadOutcome.Interrupted("", failure);
                    }
                }
                case UploadStep.At at -> {
                    if (standstills > MOST_STANDSTILLS) {
                        return new UploadOutcome.Interrupted(at.url().toString(), Failure.of(FailureKind.GATEWAY_TROUBLE));
                    }
                }
                case UploadStep.Failed(Failure failure) -> {
                    boolean cutOnly = failure.kind() == FailureKind.LINE_CUT && url.isPresent() && standstills < MOST_STANDSTILLS;
                    if (!cutOnly) {
                        return new UploadOutcome.Interrupted(url.map(HttpUrl::toString).orElse(""), failure);
                    }
                    standstills++;
                }
            }
        }
    }

    private UploadStep create(String sha256, long size) {
        String metadata = "filename " + base64(sha256) + ",sha256 " + base64(sha256);
        Request request = tus(client.requests().url(WirePaths.UPLOADS)).header("Upload-Length", Long.toString(size))
                .header("Upload-Metadata", metadata).post(RequestBody.create(new byte[0])).build();
        return switch (client.requests().call(request, NO_BODY)) {
            case Answer.Failed<Reply> failed -> new UploadStep.Failed(failed.failure());
            case Answer.Got<Reply> got -> created(got.value(), sha256, size);
        };
    }

    private UploadStep created(Reply reply, String sha256, long size) {
        Optional<HttpUrl> url = Optional.ofNullable(reply.headers().get("Location")).flatMap(this::own);
        if (reply.status() != 201 || url.isEmpty() || !isTus(reply)) {
            return new UploadStep.Failed(FailureReading.of(reply));
        }
        return offset(reply, url.get(), sha256, size);
    }

    private UploadStep look(HttpUrl url, String sha256, long size) {
        return switch (client.requests().call(tus(url).head().build(), NO_BODY)) {
            case Answer.Failed<Reply> failed -> new UploadStep.Failed(failed.failure());
            case Answer.Got<Reply> got when got.value().status() == 200 && isTus(got.value()) -> offset(got.value(), url, sha256, size);
            case Answer.Got<Reply> got when (got.value().status() == 404 || got.value().status() == 410) && isTus(got.value()) ->
                    new UploadStep.Restart(Failure.of(FailureKind.REFUSED_CONTENT, "upload_unknown", "中心已没有这个上传，重新开始。"));
            case Answer.Got<Reply> got -> new UploadStep.Failed(FailureReading.of(got.value()));
        };
    }

    private UploadStep send(HttpUrl url, long from, String sha256, long size, Supplier<InputStream> open) {
        if (from == size) {
            return new UploadStep.Restart(Failure.of(FailureKind.RECEIPT_INVALID));
        }
        try (InputStream in = open.get()) {
            in.skipNBytes(from);
            long offset = from;
            while (true) {
                byte[] piece = in.readNBytes((int) Math.min(pieceSize.bytes(), size - offset));
                if (piece.length == 0) {
                    throw new EOFException("the attachment ends before its size");
                }
                long start = System.nanoTime();
                UploadStep step = patch(url, offset, piece, sha256, size);
                if (!(step instanceof UploadStep.At at) || at.offset() != offset + piece.length) {
                    if (step instanceof UploadStep.Failed) {
                        pieceSize.cut();
                    }
                    return step;
                }
                pieceSize.arrived(System.nanoTime() - start);
                offset = at.offset();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UploadStep patch(HttpUrl url, long offset, byte[] piece, String sha256, long size) {
        Request request = tus(url).header("Upload-Offset", Long.toString(offset)).patch(RequestBody.create(piece, PIECE)).build();
        return switch (client.requests().call(request, RequestSignature.UNSIGNED)) {
            case Answer.Failed<Reply> failed -> new UploadStep.Failed(failed.failure());
            case Answer.Got<Reply> got -> {
                Reply reply = got.value();
                yield switch (reply.status()) {
                    case 204 -> isTus(reply) ? offset(reply, url, sha256, size) : new UploadStep.Failed(Failure.of(FailureKind.NOT_A_GATEWAY));
                    case 409, 423 -> look(url, sha256, size);
                    case 404, 410, 460 -> new UploadStep.Restart(FailureReading.of(reply));
                    default -> new UploadStep.Failed(FailureReading.of(reply));
                };
            }
        };
    }

    private UploadStep offset(Reply reply, HttpUrl url, String sha256, long size) {
        long offset;
        try {
            offset = Long.parseLong(String.valueOf(reply.headers().get("Upload-Offset")));
        } catch (NumberFormatException e) {
            return new UploadStep.Failed(Failure.of(FailureKind.NOT_A_GATEWAY));
        }
        if (offset < 0 || offset > size) {
            LOG.warn("security event: the gateway reports offset {} of a file of {} bytes", offset, size);
            return new UploadStep.Restart(Failure.of(FailureKind.RECEIPT_INVALID));
        }
        if (offset < size) {
            return new UploadStep.At(url, offset);
        }
        String epoch = reply.headers().get(ContentReceipt.EPOCH_HEADER);
        ContentReceipt receipt = new ContentReceipt(client.identity().stationId(), sha256, size, epoch == null ? "" : epoch);
        return receipt.verify(client.identity().gatewayKey(), reply.headers().get(ContentReceipt.SIGNATURE_HEADER))
                ? new UploadStep.Complete() : new UploadStep.Failed(Failure.of(FailureKind.RECEIPT_INVALID));
    }

    /** The path of an address under this gateway's uploads; another host's word for it is not followed. */
    private Optional<HttpUrl> own(String address) {
        HttpUrl base = client.requests().url(WirePaths.UPLOADS);
        return Optional.ofNullable(base.resolve(address)).map(HttpUrl::encodedPath)
                .filter(path -> path.startsWith(WirePaths.UPLOADS + "/")).map(client.requests()::url);
    }

    private static Request.Builder tus(HttpUrl url) {
        return new Request.Builder().url(url).header("Tus-Resumable", "1.0.0");
    }

    private static boolean isTus(Reply reply) {
        return "1.0.0".equals(reply.headers().get("Tus-Resumable"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
