package yiwang.sync.contracts.store;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.domain.port.StationStore;

/** What every {@link StationStore} does. A store's test extends this and opens a fresh store for each test. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class StationStoreContract
        implements CaseContract, OutboxContract, QuarantineContract, AttachmentContract, CounterContract, StockContract, SyncBookContract,
        CaseShelfContract, CrowdContract {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T01:30:00.123Z"));
    private StationStore store;

    /** @return a new, empty store that nobody has enrolled */
    protected abstract StationStore open(SettableClock withClock) throws Exception;

    @BeforeEach
    void openAndEnrol() throws Exception {
        store = open(clock);
        store.enrol(StoreUnderTest.station("E1"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public StationStore store() {
        return store;
    }

    @Override
    public SettableClock clock() {
        return clock;
    }
}
