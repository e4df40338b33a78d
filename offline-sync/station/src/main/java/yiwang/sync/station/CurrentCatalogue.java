package yiwang.sync.station;

import java.util.function.Supplier;
import yiwang.sync.domain.catalogue.Catalogue;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.StoredCatalogue;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.problem.Checked;
import yiwang.sync.protocol.catalogue.CatalogueJson;

/** The newest catalogue that the store holds, read once per version. Safe for many threads. */
public final class CurrentCatalogue implements Supplier<Catalogue> {

    private final StationStore store;
    private volatile Catalogue current;

    CurrentCatalogue(StationStore store) {
        this.store = store;
    }

    /** @throws StoreException {@code catalogue_missing} or {@code catalogue_damaged} */
    @Override
    public Catalogue get() {
        Catalogue known = current;
        if (known == null) {
            known = read();
            current = known;
        }
        return known;
    }

    /** Something came down: a new version is read with the next question. */
    void look() {
        Catalogue known = current;
        if (known != null && !store.catalogue().map(StoredCatalogue::version).filter(known.version()::equals).isPresent()) {
            current = null;
        }
    }

    private Catalogue read() {
        StoredCatalogue stored = store.catalogue()
                .orElseThrow(() -> new StoreException("catalogue_missing", "本机还没有事项目录，请连上网络同步一次。", null));
        return switch (CatalogueJson.read(stored.packageBytes())) {
            case Checked.Sound<Catalogue> sound -> sound.value();
            case Checked.Unsound<Catalogue> unsound -> throw new StoreException("catalogue_damaged", "本机的事项目录读不出来，请连上网络重新取一次。", null);
        };
    }
}
