package yiwang.sync.protocol.hub;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import yiwang.sync.protocol.bundle.BundleReceipt;
import yiwang.sync.protocol.numbers.NumberAnswer;
import yiwang.sync.protocol.numbers.NumberRequest;
import yiwang.sync.protocol.wire.FeedAnswer;
import yiwang.sync.protocol.wire.PushAnswer;
import yiwang.sync.protocol.wire.Receipt;
import yiwang.sync.protocol.wire.SealingKeyAnswer;

/**
 * What a hub asks of the centre: in its own name, or for a station of its hall ({@link OnBehalf}). Calls wait for their end; safe
 * for many threads. What is signed by the centre was verified before it is given here.
 */
public interface Centre extends AutoCloseable {

    Heard<HallAnswer> hall();

    /** @param etag of the one held, or empty. @return empty when that is the newest */
    Heard<Optional<byte[]>> catalogue(String etag);

    Heard<SealingKeyAnswer> sealingKey();

    Heard<Receipt> receipt(String stationId, String epoch);

    /** @param epoch of the station; the answer's receipt covers the push */
    Heard<PushAnswer> push(SignedPush push, String epoch);

    /** @param limit changes at most */
    Heard<FeedAnswer> feed(String stationId, String cursor, int limit);

    /**
     * Brings a station's attachment up; one that was begun before goes on where it was.
     *
     * @param gatewayEpoch  the centre's, as its newest receipt says
     * @param open          the bytes from their beginning
     * @return the centre's signature of the {@code ContentReceipt}
     */
    Heard<String> bring(String stationId, String sha256, long size, String gatewayEpoch, Supplier<InputStream> open);

    /** What became of a bundle of a station that was brought before ({@link #bring}), as soon as it is taken in; refused with status 404 when it was not. */
    Heard<BundleReceipt> takeBundle(String stationId, String sha256, long size);

    Heard<NumberAnswer> numbers(NumberRequest asked);

    /** A station's request, passed on while the station waits. @param stationId empty = in the hub's own name, which the centre then checks against the hall */
    Heard<PassedOn> passOn(Optional<String> stationId, String path, byte[] body);

    /** Ends calls under way; later ones fail. */
    @Override
    void close();
}
