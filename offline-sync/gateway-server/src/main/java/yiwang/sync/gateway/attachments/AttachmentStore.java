package yiwang.sync.gateway.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import yiwang.sync.gateway.place.GatewayPlace;

/**
 * Where the bytes of uploads and of whole attachments lie. What it says is kept survives a crash. Which uploads there are and
 * how far they came, the database knows; bytes that no row tells of are leftovers.
 */
public interface AttachmentStore extends AutoCloseable {

    /** @throws AttachmentsUnusable when the bucket is not there or not ours; @throws IOException when the folder cannot be written. A bucket that only cannot be reached now opens */
    static AttachmentStore open(GatewayPlace place) throws IOException {
        return place.objects().isPresent() ? S3Store.open(place.objects().get()) : new FolderStore(place.data());
    }

    /** A word for counters. */
    String kind();

    /** Bytes that come slower than 64 kB in this time are settled this often at most. */
    long settleNanos();

    /** Whether uploads' rows say where their pieces are; else the store finds them by itself, and no row has any. */
    boolean rowsNamePieces();

    /** @param start offset of its first byte. @throws AttachmentsAway like everything here, when the store cannot be asked now */
    PieceWriter begin(String uploadId, long start) throws IOException;

    /** Forgets an upload's pieces. What cannot be removed now is swept later. */
    void drop(String uploadId, List<StoredPiece> pieces) throws IOException;

    /** Once at a start: brings to its end what a crash left half done. @param whole SHA-256 of an upload that is complete, else empty */
    default void restore(Function<String, Optional<String>> whole) throws IOException {
        // Nothing is ever half done.
    }

    /** Removes pieces that lie there since before a moment and are none of their upload's. @param pieces by the upload. @return how many */
    int sweep(Instant before, Function<String, List<StoredPiece>> pieces) throws IOException;

    /** A whole attachment, empty when it is not there. */
    Optional<InputStream> content(String sha256) throws IOException;

    /** A whole attachment whose hash is right. @param source gives the same bytes each time */
    void put(String sha256, long size, ByteSource source) throws IOException;

    /** Forgets a whole attachment that no row tells of any more. */
    void remove(String sha256) throws IOException;

    /** The SHA-256 of all whole attachments. */
    Set<String> names() throws IOException;

    /** Whether its attachments are copied by its own means and no backup of the gateway has them. */
    boolean isBackedUpElsewhere();

    @Override
    void close();
}
