package yiwang.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.contracts.store.StationStoreContract;
import yiwang.sync.domain.port.StationStore;

class EncryptedStationStoreTest extends StationStoreContract {

    @TempDir
    private Path folder;

    @Override
    protected StationStore open(SettableClock clock) {
        StoreOpening opening = EncryptedStationStore.create(folder, clock);
        assertThat(opening).isInstanceOf(StoreOpening.Opened.class);
        return ((StoreOpening.Opened) opening).store();
    }
}
