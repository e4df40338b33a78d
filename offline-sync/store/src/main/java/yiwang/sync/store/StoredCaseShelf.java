package yiwang.sync.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.port.CaseShelf;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StoreException;

/** The shelf on an index in memory, which is filled when it is first asked and follows every change from the beginning. */
final class StoredCaseShelf implements CaseShelf {

    private static final Logger LOG = LoggerFactory.getLogger(StoredCaseShelf.class);

    private final ReadPool readers;
    private final CaseFinder finder;
    private final StateIndex index;
    private final Vault vault;
    private final Object filling = new Object();
    private volatile boolean filled;

    StoredCaseShelf(ReadPool readers, CaseFinder finder, StateIndex index, Vault vault) {
        this.readers = readers;
        this.finder = finder;
        this.index = index;
        this.vault = vault;
    }

    @Override
    public List<CaseEntry> cases(Set<CaseState> states, int limit, int offset) {
        fill();
        return readers.read(sql -> finder.numbered(sql, Arrays.stream(index.page(states, limit, offset, here(sql))).boxed().toList()));
    }

    @Override
    public Map<CaseState, Integer> counts() {
        fill();
        return readers.read(sql -> index.counts(here(sql)));
    }

    private void fill() {
        if (!filled) {
            synchronized (filling) {
                if (!filled) {
                    readers.read(sql -> {
                        sql.each("SELECT no, case_id, state, centre FROM cases", this::put);
                        return null;
                    });
                    filled = true;
                }
            }
        }
    }

    private void put(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes(4);
        index.putIfAbsent(row.getLong(1), row.getString(3), sealed == null ? Optional.empty() : word(Ids.id(row.getBytes(2)), sealed));
    }

    private Optional<String> word(UUID caseId, byte[] sealed) {
        try {
            return Optional.of(CentreWord.open(vault, caseId, sealed).state());
        } catch (StoreException e) {
            LOG.error("What the centre said of case {} cannot be opened", caseId, e);
            return Optional.empty();
        }
    }

    /** Cases whose newest word is still here. */
    private BitSet here(Sql sql) throws SQLException {
        BitSet here = new BitSet();
        if (index.asksWhatHasLeft()) {
            long sent = sql.number("SELECT max(position) FROM sent").orElse(0);
            sql.each("SELECT no FROM cases WHERE last_record > ?", row -> here.set(row.getInt(1)), sent);
            sql.each("SELECT k.case_no FROM withheld w JOIN case_key k ON k.case_id = w.case_id WHERE w.superseded = 0", row -> here.set(row.getInt(1)));
        }
        return here;
    }
}
