package yiwang.sync.contracts.objects;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import yiwang.sync.contracts.network.FreePort;

/**
 * An S3 server of a test's own: S3Proxy on a free port of loopback, its objects in memory for as long as this object lives. It
 * checks signatures. Its keys are made known to this process as system properties, where the gateway looks for them.
 */
public final class PrivateS3 implements AutoCloseable {

    public static final String ACCESS_KEY = "yiwang";
    public static final String SECRET_KEY = "only-in-tests";

    private static final int MOST = 1000;

    private final BlobStore objects = new TransientNio2BlobStore();
    private final AtomicInteger buckets = new AtomicInteger();
    private final int port;
    private S3Proxy server;

    private PrivateS3(int port) {
        this.port = port;
    }

    /** One for all tests of this process; it ends with it. */
    public static PrivateS3 shared() {
        return Shared.ONE;
    }

    public static PrivateS3 start() {
        System.setProperty("aws.accessKeyId", ACCESS_KEY);
        System.setProperty("aws.secretAccessKey", SECRET_KEY);
        PrivateS3 s3 = new PrivateS3(FreePort.take());
        s3.begin();
        return s3;
    }

    /** Serves again after {@link #stop}, the same objects at the same port. */
    public void begin() {
        try {
            server = S3Proxy.builder().blobStore(objects).endpoint(URI.create(endpoint())).awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, SECRET_KEY).build();
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the S3 server does not start", e);
        }
    }

    /** Refuses connections from now on. */
    public void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the S3 server does not stop", e);
        }
    }

    public String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    /** An empty bucket, as a gateway is told of it. */
    public String newBucket() {
        String bucket = "bucket-" + buckets.incrementAndGet();
        objects.createContainer(bucket);
        return "s3://" + bucket + "?endpoint=" + endpoint();
    }

    /** All that lies in a bucket, by its key; read past the server's door. */
    public Map<String, byte[]> objects(String place) {
        String bucket = place.replaceAll("s3://|[?].*", "");
        Map<String, byte[]> all = new TreeMap<>();
        objects.list(ListObjectsV2Request.builder().bucket(bucket).maxKeys(MOST).build()).contents().forEach(object -> {
            try (InputStream in = objects.getBlob(bucket, object.key())) {
                all.put(object.key(), in.readAllBytes());
            } catch (NoSuchKeyException e) {
                // Somebody removed it since the listing.
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return all;
    }

    /** Puts an object there behind everybody's back. */
    public void leave(String place, String key, byte[] bytes) {
        objects.putBlob(PutObjectRequest.builder().bucket(place.replaceAll("s3://|[?].*", "")).key(key).contentLength((long) bytes.length).build(),
                new ByteArrayInputStream(bytes));
    }

    /** Takes an object away behind everybody's back. */
    public void lose(String place, String key) {
        objects.removeBlob(place.replaceAll("s3://|[?].*", ""), key);
    }

    @Override
    public void close() {
        stop();
    }

    private static final class Shared {

        private static final PrivateS3 ONE = start();
    }
}
