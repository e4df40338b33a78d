package yiwang.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseChange;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.SyncBook.Standing;
import yiwang.sync.store.keeper.KeyKeepers;

/** What a screen and the sync ask of a station is answered by indexes, so that two hundred thousand cases cost no more than two hundred. */
class QueryPlansTest {

    /** Read whole on purpose, once in a run or by few rows: a query and why. */
    private static final Map<String, String> WHOLE = Map.of(
            "SELECT no, case_id, version, handle_code, state, head FROM cases", "fills the search index, once",
            "SELECT no, case_id, state, centre FROM cases", "fills the states of the shelf, once",
            "SELECT receipt_tag FROM cases", "fills what tells new receipt numbers, once, from an index alone");

    /** Tables that grow with the cases. */
    private static final Set<String> LARGE = Set.of("cases", "c", "record", "case_key", "k", "attachment", "a", "sent", "s", "receipt", "r", "change", "ch", "ticket");
    /** Indexes of the few rows that still lack something, and one of which only the end is looked at. */
    private static final Set<String> FEW = Set.of("case_problem", "attachment_pending", "attachment_waiting", "case_key_waiting", "receipt_valid");

    private final Set<String> asked = new ConcurrentSkipListSet<>();

    @TempDir
    private Path folder;

    /** One store's life with every question, heard by its connections. */
    @BeforeEach
    void ask() throws Exception {
        Clock clock = new SettableClock(Instant.parse("2026-11-24T01:30:00Z"));
        Stores.enrolled(folder, clock).close();
        Path file = folder.resolve(StationDatabase.FILE);
        Vault vault = StationKey.read(folder.resolve("station.key"), KeyKeepers.none());
        ReadPool readers = new ReadPool(List.of(heard(file)));
        try (StationStore store = new EncryptedStationStore(folder, vault, clock, StationLock.take(folder).orElseThrow(), heard(file), readers)) {
            askEverything(store, clock);
        }
        assertThat(asked).as("the connections are heard").hasSizeGreaterThan(30);
    }

    @Test
    void no_question_reads_a_table_that_grows_from_end_to_end() throws SQLException {
        Map<String, List<String>> scans = new TreeMap<>();
        try (Connection own = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(StationDatabase.FILE)); Statement statement = own.createStatement()) {
            for (String sql : asked) {
                if (!WHOLE.containsKey(sql) && sql.matches("(?s)\\s*(SELECT|UPDATE|DELETE|INSERT).*")) {
                    List<String> steps = new ArrayList<>();
                    try (ResultSet plan = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
                        while (plan.next()) {
                            steps.add(plan.getString("detail"));
                        }
                    }
                    if (steps.stream().anyMatch(QueryPlansTest::readsAll)) {
                        scans.put(sql, steps);
                    }
                }
            }
        }
        assertThat(scans).isEmpty();
        assertThat(asked).as("a reason that no longer holds").containsAll(WHOLE.keySet());
    }

    private static boolean readsAll(String step) {
        String[] words = step.split(" ");
        return words[0].equals("SCAN") && LARGE.contains(words[1]) && FEW.stream().noneMatch(step::contains);
    }

    private static void askEverything(StationStore store, Clock clock) {
        for (int i = 0; i < 20; i++) {
            Stores.accept(store, clock, "王桂兰");
        }
        UUID scanned = Uuid7.next(clock);
        String scan = store.storeAttachment(scanned, new ByteArrayInputStream(new byte[900])).sha256();
        CaseEntry entry = Stores.accept(store, clock, scanned, "李建国", List.of(scan));
        for (int offset : new int[] {0, 10}) {
            store.cases("", 5, offset);
            store.cases("桂兰", 5, offset);
            store.shelf().cases(Set.of(CaseState.ACCEPTED), 5, offset);
            for (Standing standing : Standing.values()) {
                store.syncBook().cases(standing, 5, offset);
                store.syncBook().count(standing);
            }
        }
        store.shelf().counts();
        store.find(scanned);
        store.findByReceipt(entry.receiptNo());
        store.records(scanned);
        store.changes(scanned);
        store.syncBook().waiting(scanned);
        store.syncBook().receipt();
        store.outbox();
        store.pending(10, 1 << 20);
        store.behind(3, 10, 1 << 20);
        store.pendingUploads(Optional.empty(), 10);
        store.pendingUploads(store.pendingUploads(Optional.empty(), 1).stream().findFirst(), 10);
        store.markSent(10, clock.instant());
        store.acknowledge(10, "G1", new byte[] {1}, clock.instant());
        store.uploadStarted(scanned, scan, "/v1/uploads/1");
        store.uploadCompleted(scanned, scan, clock.instant());
        store.quarantine().withhold(12, "too_large", clock.instant());
        store.quarantine().withheld();
        store.markProblem(scanned, "refused_content");
        store.applyFeed("1", List.of(new CaseChange(scanned, CaseState.ISSUED.name(), "", "", clock.instant())));
        store.shelf().cases(Set.of(CaseState.ACCEPTED), 5, 0);
    }

    /** As a reader and as the writer is opened, with every statement noted down. */
    private Sql heard(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        connection.setAutoCommit(false);
        return new Sql((Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, values) -> {
            if (method.getName().equals("prepareStatement")) {
                asked.add((String) values[0]);
            }
            try {
                return method.invoke(connection, values);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
