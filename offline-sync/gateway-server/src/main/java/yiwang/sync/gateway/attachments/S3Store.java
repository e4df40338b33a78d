package yiwang.sync.gateway.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import yiwang.sync.gateway.place.ObjectPlace;

/**
 * Pieces under {@code uploads/ID/}, each an object that is written once; whole attachments under {@code content/} by their
 * SHA-256. Nothing of it needs a folder, so any instance may go on with any upload.
 */
final class S3Store implements AttachmentStore {

    private static final Logger LOG = LoggerFactory.getLogger(S3Store.class);
    private static final String UPLOADS = "uploads/";
    private static final String CONTENT = "content/";
    /** Each settling is an object: seldomer than in a folder. */
    private static final long SETTLE_NANOS = 1_000_000_000L;
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
    private static final Duration READ_LIMIT = Duration.ofSeconds(10);

    private final S3Objects objects;

    private S3Store(S3Objects objects) {
        this.objects = objects;
    }

    static S3Store open(ObjectPlace place) throws IOException {
        S3Objects objects = new S3Objects(client(place), place.bucket());
        try {
            objects.require();
        } catch (IOException | RuntimeException e) {
            objects.close();
            throw e;
        }
        return new S3Store(objects);
    }

    /** Checksums only where S3 demands them: stores that are not Amazon's often know no newer ones, and signatures cover bodies. */
    private static S3Client client(ObjectPlace place) {
        S3ClientBuilder client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECT_LIMIT).socketTimeout(READ_LIMIT))
                .credentialsProvider(AwsCredentialsProviderChain.of(EnvironmentVariableCredentialsProvider.create(),
                        SystemPropertyCredentialsProvider.create(), ProfileCredentialsProvider.create()))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .region(Region.of(place.region()));
        place.endpoint().ifPresent(endpoint -> client.endpointOverride(endpoint).forcePathStyle(true));
        return client.build();
    }

    @Override
    public String kind() {
        return "s3";
    }

    @Override
    public long settleNanos() {
        return SETTLE_NANOS;
    }

    @Override
    public boolean rowsNamePieces() {
        return true;
    }

    @Override
    public PieceWriter begin(String uploadId, long start) {
        return new S3Piece(this, uploadId, start);
    }

    void put(String uploadId, StoredPiece piece, byte[] bytes) throws IOException {
        objects.put(key(uploadId, piece), bytes);
    }

    /** @throws NoSuchFileException when somebody took it out of the bucket */
    InputStream read(String uploadId, StoredPiece piece) throws IOException {
        return objects.get(key(uploadId, piece)).orElseThrow(() -> new NoSuchFileException(key(uploadId, piece)));
    }

    void keep(String sha256, byte[] bytes) throws IOException {
        objects.put(CONTENT + sha256, bytes);
    }

    @Override
    public void drop(String uploadId, List<StoredPiece> pieces) {
        for (StoredPiece piece : pieces) {
            try {
                objects.remove(key(uploadId, piece));
            } catch (AttachmentsAway e) {
                LOG.debug("pieces are left to be swept", e);
                return;
            }
        }
    }

    @Override
    public int sweep(Instant before, Function<String, List<StoredPiece>> pieces) throws IOException {
        Map<String, List<String>> old = new HashMap<>();
        objects.list(UPLOADS, (key, written) -> {
            int end = key.indexOf('/', UPLOADS.length());
            if (end > 0 && written.isBefore(before)) {
                old.computeIfAbsent(key.substring(UPLOADS.length(), end), id -> new ArrayList<>()).add(key);
            }
        });
        int removed = 0;
        for (Map.Entry<String, List<String>> upload : old.entrySet()) {
            List<String> known = pieces.apply(upload.getKey()).stream().map(piece -> key(upload.getKey(), piece)).toList();
            for (String key : upload.getValue()) {
                if (!known.contains(key)) {
                    objects.remove(key);
                    removed++;
                }
            }
        }
        return removed;
    }

    @Override
    public Optional<InputStream> content(String sha256) throws IOException {
        return objects.get(CONTENT + sha256);
    }

    @Override
    public void remove(String sha256) throws IOException {
        objects.remove(CONTENT + sha256);
    }

    @Override
    public void put(String sha256, long size, ByteSource source) throws IOException {
        objects.put(CONTENT + sha256, size, source);
    }

    @Override
    public Set<String> names() throws IOException {
        Set<String> names = new HashSet<>();
        objects.list(CONTENT, (key, written) -> names.add(key.substring(CONTENT.length())));
        return names;
    }

    @Override
    public boolean isBackedUpElsewhere() {
        return true;
    }

    @Override
    public void close() {
        objects.close();
    }

    private static String key(String uploadId, StoredPiece piece) {
        return "%s%s/%015d-%s".formatted(UPLOADS, uploadId, piece.start(), piece.writer());
    }
}
