package yiwang.sync.client;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.record.SealedRecord;

/** The range behind the one that is under way, read and packed while the gateway still takes that one. Of one thread. */
final class RangeAhead implements AutoCloseable {

    private static final Beside.Begun<Optional<PackedRange>> NOTHING = Optional::empty;

    private final GatewayClient client;
    private final Beside beside;
    private Beside.Begun<Optional<PackedRange>> coming = NOTHING;

    RangeAhead(GatewayClient client, Beside beside) {
        this.client = client;
        this.beside = beside;
    }

    /** @param behind gives the records behind a sequence */
    void begin(PackedRange underWay, LongFunction<List<SealedRecord>> behind) {
        coming.drop();
        long seq = underWay.last().stationSeq();
        coming = beside.start(() -> read(behind, seq));
    }

    /** What cannot be read now is looked into when its turn has come. */
    private Optional<PackedRange> read(LongFunction<List<SealedRecord>> behind, long seq) {
        try {
            return Optional.of(behind.apply(seq)).filter(records -> !records.isEmpty()).map(client::pack);
        } catch (StoreException e) {
            return Optional.empty();
        }
    }

    /** Once; empty when nothing was begun, or nothing is there. */
    Optional<PackedRange> take() {
        Beside.Begun<Optional<PackedRange>> begun = coming;
        coming = NOTHING;
        return begun.get();
    }

    /** Nobody reads the store any more when this returns. */
    @Override
    public void close() {
        coming.drop();
        coming = NOTHING;
    }
}
