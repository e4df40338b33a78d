import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.SyncBook.Standing;
import yiwang.sync.store.EncryptedStationStore;
import yiwang.sync.store.StoreOpening;

/** A station that has queued very many cases: how long it takes to start, list, search and hand records to the sync, and in how much memory. */
public final class StoreScale {

    /** @param args  fill or look, cases, folder */
    public static void main(String[] args) throws Exception {
        int cases = Integer.parseInt(args[1]);
        Path folder = Files.createDirectories(Path.of(args[2]));
        if (args[0].equals("fill")) {
            fill(cases, folder);
        } else {
            look(cases, folder);
        }
    }

    private static void fill(int cases, Path folder) throws Exception {
        CaseCorpus corpus = new CaseCorpus(1_000);
        long begun = System.nanoTime();
        try (OurEngine engine = new OurEngine(folder, corpus, true); Engine.Session session = engine.session()) {
            for (int i = 0; i < cases; i++) {
                session.accept(i % 1_000);
            }
        }
        System.out.printf("%-44s %9.0f cases/s%n", cases + " cases accepted, then closed", cases / ((System.nanoTime() - begun) / 1e9));
    }

    private static void look(int cases, Path folder) throws Exception {
        StationStore store = timed("start", () -> ((StoreOpening.Opened) EncryptedStationStore.open(folder, Clock.systemUTC())).store());
        try (store) {
            timed("newest 50", () -> size(store.cases("", 50, 0), 50));
            timed("50 from the far end", () -> size(store.cases("", 50, cases - 50), 50));
            timed("outbox counted", () -> size(store.outbox().pendingRecords(), cases));
            timed("first 100 records to send", () -> size(store.pending(100, 1 << 20).size(), 100));
            timed("first search by part of a name", () -> size(store.cases("桂兰", 50, 0), 50));
            timed("the same again", () -> size(store.cases("桂兰", 50, 0), 50));
            timed("search by a whole number", () -> size(store.cases(CaseCorpus.idNumber(7), 50, 0), Math.min(50, cases / 1_000)));
            timed("search for nobody", () -> size(store.cases("欧阳无人", 50, 0), 0));
            timed("found by receipt number", () -> size(store.findByReceipt(OurEngine.SERIES + cases / 2).stream().count(), 1));
            UUID old = store.cases("", 1, cases - 1).getFirst().caseId();
            timed("one opened by its id", () -> size(store.find(old).stream().count(), 1));
            timed("its records", () -> size(store.records(old).size(), 1));
            timed("cases counted by state, for the first time", () -> size(store.shelf().counts().get(CaseState.ACCEPTED), cases));
            timed("the same again", () -> size(store.shelf().counts().get(CaseState.ACCEPTED), cases));
            timed("newest 60 of a state", () -> size(store.shelf().cases(Set.of(CaseState.ACCEPTED), 60, 0), 60));
            timed("60 of a state from the far end", () -> size(store.shelf().cases(Set.of(CaseState.ACCEPTED), 60, cases - 60), 60));
            timed("cases counted that wait", () -> size(store.syncBook().count(Standing.NOT_AT_CENTRE), cases));
            timed("60 of those from the far end", () -> size(store.syncBook().cases(Standing.NOT_AT_CENTRE, 60, cases - 60), 60));
            for (int i = 0; i < 5; i++) {
                System.gc();
            }
            Runtime memory = Runtime.getRuntime();
            System.out.printf("%-44s %9d MB%n", "heap in use after that", (memory.totalMemory() - memory.freeMemory()) >> 20);
            for (String line : Files.readAllLines(Path.of("/proc/self/status"), StandardCharsets.UTF_8)) {
                if (line.startsWith("VmHWM")) {
                    System.out.printf("%-44s %s%n", "most memory of the process", line.substring(6).strip());
                }
            }
        }
    }

    private static int size(List<?> found, int expected) {
        return size(found.size(), expected);
    }

    private static int size(long found, long expected) {
        if (found != expected) {
            throw new IllegalStateException(found + " instead of " + expected);
        }
        return (int) found;
    }

    private static <T> T timed(String what, Callable<T> work) throws Exception {
        long begun = System.nanoTime();
        T result = work.call();
        System.out.printf("%-44s %9.1f ms%n", what, (System.nanoTime() - begun) / 1e6);
        return result;
    }
}
