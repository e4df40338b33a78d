package yiwang.sync.contracts.store;

import yiwang.sync.contracts.SettableClock;
import yiwang.sync.domain.port.StationStore;

class InMemoryStationStoreTest extends StationStoreContract {

    @Override
    protected StationStore open(SettableClock clock) {
        return new InMemoryStationStore(clock);
    }
}
