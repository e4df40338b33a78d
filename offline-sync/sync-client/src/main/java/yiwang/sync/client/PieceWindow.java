package yiwang.sync.client;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which bytes of a file the server holds, which are under way, and which go next: pure. */
final class PieceWindow {

    private final long size;
    private final TreeMap<Long, Long> underWay = new TreeMap<>();
    private long held;
    /** Bytes of which nobody knows whether they have arrived: at first all. */
    private Optional<Range> doubt;

    PieceWindow(long size) {
        this.size = size;
        this.doubt = Optional.of(new Range(0, size));
    }

    /** @param to not included */
    record Range(long from, long to) {

        long length() {
            return to - from;
        }
    }

    /** Whether the server has to be asked how far it is. */
    boolean isInDoubt() {
        return doubt.isPresent();
    }

    /** Bytes that the server is known to hold from the beginning on. */
    long held() {
        return held;
    }

    /**
     * The first bytes that neither are there, nor in doubt, nor under way: behind a piece that was lost they end where the next one under way begins.
     *
     * @param most a quarter more where nothing but a small rest would be left
     */
    Optional<Range> next(long most) {
        TreeMap<Long, Long> taken = new TreeMap<>(underWay);
        doubt.ifPresent(range -> taken.merge(range.from(), range.to(), Math::max));
        long from = held;
        for (Map.Entry<Long, Long> one : taken.entrySet()) {
            if (one.getKey() > from) {
                return Optional.of(new Range(from, end(from, most, one.getKey())));
            }
            from = Math.max(from, one.getValue());
        }
        return from < size ? Optional.of(new Range(from, end(from, most, size))) : Optional.empty();
    }

    private static long end(long from, long most, long to) {
        return to - from <= most + most / 4 ? to : from + most;
    }

    void leaves(Range range) {
        underWay.put(range.from(), range.to());
    }

    /** Whatever became of it. */
    void ended(Range range) {
        underWay.remove(range.from(), range.to());
    }

    int underWay() {
        return underWay.size();
    }

    /** Whether nothing in front of it is under way or in doubt: then its fate says how far the server is. */
    boolean isFirst(Range range) {
        return underWay.headMap(range.from()).isEmpty() && doubt.filter(other -> other.from() < range.from()).isEmpty();
    }

    /** An answer to a piece: answers may overtake each other. */
    void arrived(long offset) {
        held = Math.max(held, offset);
        doubt = doubt.filter(range -> range.to() > held);
    }

    /** An answer to the question how far the server is. */
    void told(long offset) {
        held = offset;
        doubt = Optional.empty();
    }

    /** The server has to be asked what became of these, the first that were under way. */
    void doubt(Range range) {
        doubt = Optional.of(range);
    }
}
