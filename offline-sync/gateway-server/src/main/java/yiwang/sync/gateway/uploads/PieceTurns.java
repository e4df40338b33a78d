package yiwang.sync.gateway.uploads;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Pieces that a station sent before those in front of them were booked: each waits for its turn, so that a line with long round trips
 * is never idle. Of two for the same offset the newer one waits on; nothing waits for ever.
 */
final class PieceTurns {

    /** Long enough for a station to see a cut, to ask how far the piece in front came, and to send the rest of it. */
    static final long ALONE_NANOS = TimeUnit.SECONDS.toNanos(8);
    /** Less than the silence after which either side gives up the line. */
    static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(20);
    /** The piece in front may be with another instance: only its row tells. */
    private static final long LOOK_MILLIS = 250;

    private final ConcurrentMap<Place, Object> newest = new ConcurrentHashMap<>();
    private final long aloneNanos;

    PieceTurns() {
        this(ALONE_NANOS);
    }

    /** @param aloneNanos how long a piece waits that has none in front of it */
    PieceTurns(long aloneNanos) {
        this.aloneNanos = aloneNanos;
    }

    private record Place(String uploadId, long offset) { }

    /** How long the waiting has led. */
    enum Turn {
        /** It is this piece's turn, or nothing in front of it came any more. */
        COME,
        /** Another request took its place, or it has waited too long beside one that still goes on. */
        GONE
    }

    /**
     * Called with the upload's lock held, which is given back while waiting.
     *
     * @param lock   notified whenever a piece of this upload ends
     * @param front  the piece that is being received now
     * @param stored how far the upload is
     */
    Turn await(Object lock, String uploadId, long offset, Supplier<Optional<OpenPiece>> front, Supplier<Long> stored) {
        Place place = new Place(uploadId, offset);
        Object mine = new Object();
        newest.put(place, mine);
        try {
            long began = System.nanoTime();
            long led = began;
            while (newest.get(place) == mine) {
                long now = System.nanoTime();
                boolean leads = front.get().filter(piece -> piece.isBefore(offset)).isPresent();
                led = leads ? now : led;
                if (!leads && (stored.get() >= offset || now - led > aloneNanos)) {
                    return Turn.COME;
                }
                if (now - began > LONGEST_NANOS) {
                    return Turn.GONE;
                }
                lock.wait(LOOK_MILLIS);
            }
            return Turn.GONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Turn.GONE;
        } finally {
            newest.remove(place, mine);
        }
    }
}
