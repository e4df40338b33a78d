package yiwang.sync.simulation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.contracts.store.InMemoryStationStore;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseWrite;
import yiwang.sync.domain.port.StoreException;

/** A station's store on a disk: each write is made, then synced; a power cut between loses it or not. */
final class SimulatedDisk {

    private static final Set<String> WRITES = Set.of("enrol", "create", "update", "append", "storeAttachment", "markSent", "acknowledge",
            "uploadStarted", "uploadCompleted", "forgetUploads", "markProblem", "applyFeed", "clockOffset", "saveCatalogue");
    private static final int FULL = 150;
    private static final int CUT = 120;

    private final World world;
    private final SimulatedClock clock;
    private final List<Written> log = new ArrayList<>();
    private final SettableClock storeClock = new SettableClock(Instant.EPOCH);
    private InMemoryStationStore store = new InMemoryStationStore(storeClock);
    private int synced;

    SimulatedDisk(World world, SimulatedClock clock) {
        this.world = world;
        this.clock = clock;
    }

    private record Written(Instant at, Function<StationStore, Object> write) { }

    /** Before anything can go wrong. */
    void enrol(StationIdentity identity) {
        Function<StationStore, Object> operation = to -> {
            to.enrol(identity);
            return null;
        };
        operation.apply(store);
        log.add(new Written(storeClock.instant(), operation));
        synced = log.size();
    }

    StationStore port() {
        return (StationStore) Proxy.newProxyInstance(SimulatedDisk.class.getClassLoader(), new Class<?>[] {StationStore.class},
                (proxy, method, arguments) -> isWrite(method) ? write(method, arguments) : call(method, store, arguments));
    }

    private static boolean isWrite(Method method) {
        return WRITES.contains(method.getName()) || method.getName().equals("note") && method.getParameterCount() == 2;
    }

    private Object write(Method method, Object[] arguments) {
        String name = method.getName();
        boolean told = true;
        if (world.strikes(FULL)) {
            world.note("disk full at " + name);
            if (world.habits().tellsFullDisk() || !name.equals("create")) {
                throw new StoreException("disk_full", "磁盘已满，没有保存。", null);
            }
            told = false;
        }
        if (world.strikes(CUT)) {
            throw new PowerCut("before " + name);
        }
        Function<StationStore, Object> operation = operation(method, arguments);
        Instant now = clock.instant();
        storeClock.set(now);
        Object result = operation.apply(store);
        log.add(new Written(now, operation));
        world.note("wrote " + name);
        if (world.strikes(CUT)) {
            throw new PowerCut("after " + name);
        }
        if (told && world.habits().synced(name)) {
            synced = log.size();
        }
        return result;
    }

    /** What was not synced may be on the disk all the same. */
    void powerCut() {
        if (synced == log.size() || world.chance().oneIn(2)) {
            synced = log.size();
            return;
        }
        List<Written> kept = List.copyOf(log.subList(0, synced));
        world.note("lost " + (log.size() - synced) + " writes");
        log.clear();
        store = new InMemoryStationStore(storeClock);
        for (Written one : kept) {
            storeClock.set(one.at());
            one.write().apply(store);
            log.add(one);
        }
    }

    /** Looks at what is there without the program between. */
    StationStore look() {
        return store;
    }

    @SuppressWarnings("unchecked")
    private static Function<StationStore, Object> operation(Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "create" -> {
                CaseWrite[] made = new CaseWrite[1];
                LongFunction<CaseWrite> write = (LongFunction<CaseWrite>) arguments[1];
                yield to -> to.create((String) arguments[0], serial -> made[0] == null ? made[0] = write.apply(serial) : made[0]);
            }
            case "storeAttachment" -> {
                byte[] bytes = bytes((InputStream) arguments[1]);
                yield to -> to.storeAttachment((UUID) arguments[0], new ByteArrayInputStream(bytes));
            }
            default -> to -> call(method, to, arguments);
        };
    }

    private static byte[] bytes(InputStream in) {
        try {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object call(Method method, StationStore to, Object[] arguments) {
        try {
            return method.invoke(to, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
