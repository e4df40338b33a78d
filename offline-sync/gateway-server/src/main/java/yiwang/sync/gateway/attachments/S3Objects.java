package yiwang.sync.gateway.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Objects of one bucket. Trouble of any kind with the store is {@link AttachmentsAway}: it passes, or an operator ends it. */
final class S3Objects implements AutoCloseable {

    private static final String TYPE = "application/octet-stream";
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final long SLOWEST_BYTES_PER_SECOND = 100_000;

    private final S3Client client;
    private final String bucket;

    S3Objects(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /** @throws AttachmentsUnusable when it answers that there is none, or none for us. One that does not answer may come back */
    void require() throws AttachmentsUnusable {
        try {
            client.headBucket(request -> request.bucket(bucket));
        } catch (S3Exception e) {
            if (e.statusCode() >= CLIENT_ERROR && e.statusCode() < SERVER_ERROR) {
                throw new AttachmentsUnusable("S3 存储不接受：没有这个存储桶，或访问凭据不对，请检查 --attachments 和 AWS_ACCESS_KEY_ID（HTTP " + e.statusCode() + "）。", e);
            }
        } catch (SdkClientException e) {
            if (e.getMessage() != null && e.getMessage().contains("credentials")) {
                throw new AttachmentsUnusable("没有 S3 访问凭据，请设置 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY。", e);
            }
        }
    }

    void put(String key, byte[] bytes) throws AttachmentsAway {
        put(key, RequestBody.fromBytes(bytes), bytes.length);
    }

    void put(String key, long size, ByteSource source) throws AttachmentsAway {
        put(key, RequestBody.fromContentProvider(() -> opened(source), size, TYPE), size);
    }

    private void put(String key, RequestBody body, long size) throws AttachmentsAway {
        ask(() -> client.putObject(request -> request.bucket(bucket).key(key).contentType(TYPE)
                .overrideConfiguration(own -> own.apiCallTimeout(LIMIT.plusSeconds(size / SLOWEST_BYTES_PER_SECOND))), body));
    }

    private static InputStream opened(ByteSource source) {
        try {
            return source.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when it is not there. */
    Optional<InputStream> get(String key) throws AttachmentsAway {
        return ask(() -> {
            try {
                return Optional.of(client.getObject(request -> request.bucket(bucket).key(key)));
            } catch (NoSuchKeyException e) {
                return Optional.<InputStream>empty();
            }
        });
    }

    void remove(String key) throws AttachmentsAway {
        ask(() -> client.deleteObject(request -> request.bucket(bucket).key(key)));
    }

    void list(String prefix, BiConsumer<String, Instant> each) throws AttachmentsAway {
        ask(() -> {
            client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents()
                    .forEach(object -> each.accept(object.key(), object.lastModified()));
            return List.of();
        });
    }

    private static <T> T ask(Asking<T> asking) throws AttachmentsAway {
        try {
            return asking.ask();
        } catch (SdkException | UncheckedIOException e) {
            throw new AttachmentsAway(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    @FunctionalInterface
    private interface Asking<T> {

        T ask();
    }
}
