package yiwang.sync.simulation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseChange;
import yiwang.sync.domain.port.StationStore.CaseWrite;
import yiwang.sync.domain.port.StationStore.PendingUpload;
import yiwang.sync.domain.record.RecordHash;
import yiwang.sync.domain.record.SealedRecord;

/** Bugs of a store and of those who use it at a station. */
final class StoreBugs {

    private StoreBugs() { }

    /** One method of a store as it should not be. */
    interface Wrong {
        Object call(StationStore sound, Object[] arguments, World world);
    }

    static Map<String, Supplier<Habits>> all() {
        Map<String, Supplier<Habits>> bugs = new LinkedHashMap<>();
        bugs.put("a person is told before the disk has synced", () -> new Habits() {
            @Override
            boolean synced(String write) {
                return !write.equals("create") && !write.equals("update");
            }
        });
        bugs.put("nothing at a station is ever synced", () -> new Habits() {
            @Override
            boolean synced(String write) {
                return false;
            }
        });
        bugs.put("a full disk is not told", () -> new Habits() {
            @Override
            boolean tellsFullDisk() {
                return false;
            }
        });
        bugs.put("two stations share their numbers", () -> new Habits() {
            @Override
            String numbersOf(SimulatedStation station) {
                return "L";
            }
        });
        bugs.put("case ids are drawn from the clock", () -> new Habits() {
            @Override
            UUID caseId(World world, SimulatedStation station) {
                return new UUID(world.now() / 100_000, 7);
            }
        });
        bugs.put("what is about to be sent counts as received", () -> wrong("pending", (sound, a, w) -> {
            List<SealedRecord> waiting = sound.pending((int) a[0], (long) a[1]);
            if (!waiting.isEmpty() && (int) a[0] > 1) {
                sound.acknowledge(waiting.getLast().stationSeq(), sound.outbox().gatewayEpoch(), new byte[0], Instant.EPOCH);
            }
            return waiting;
        }));
        bugs.put("a receipt lower than before is not taken", () -> wrong("acknowledge", (sound, a, w) -> {
            if ((long) a[0] >= sound.outbox().acknowledgedSeq()) {
                sound.acknowledge((long) a[0], (String) a[1], (byte[]) a[2], (Instant) a[3]);
            }
            return null;
        }));
        bugs.put("a receipt covers one record too many", () -> wrong("acknowledge", (sound, a, w) -> {
            sound.acknowledge(Math.min((long) a[0] + 1, sound.outbox().lastSeq()), (String) a[1], (byte[]) a[2], (Instant) a[3]);
            return null;
        }));
        bugs.put("the gateway's epoch is not remembered", () -> wrong("acknowledge", (sound, a, w) -> {
            sound.acknowledge((long) a[0], "", (byte[]) a[2], (Instant) a[3]);
            return null;
        }));
        bugs.put("uploads are not offered again after a restore", () -> wrong("forgetUploads", (sound, a, w) -> null));
        bugs.put("an upload that was begun counts as complete", () -> wrong("uploadStarted", (sound, a, w) -> {
            sound.uploadCompleted((UUID) a[0], (String) a[1], Instant.EPOCH);
            return null;
        }));
        bugs.put("one complete file completes all of its case", () -> wrong("uploadCompleted", (sound, a, w) -> {
            sound.pendingUploads().stream().filter(u -> u.caseId().equals(a[0])).forEach(u -> sound.uploadCompleted(u.caseId(), u.sha256(), Instant.EPOCH));
            return null;
        }));
        bugs.put("large files are forgotten when smaller ones wait", () -> wrong("pendingUploads", (sound, a, w) ->
                sound.pendingUploads().stream().filter(u -> u.size() < 20_000).toList()));
        bugs.put("files are not bound to their case", () -> wrong("create", (sound, a, w) -> {
            LongFunction<?> write = (LongFunction<?>) a[1];
            return sound.create((String) a[0], serial -> {
                CaseWrite c = (CaseWrite) write.apply(serial);
                return new CaseWrite(c.caseId(), c.version(), c.receiptNo(), c.handleCode(), c.state(), c.body(), c.names(), c.numbers(), List.of(), c.record());
            });
        }));
        bugs.put("a file is cut at 32 kB", () -> wrong("storeAttachment", (sound, a, w) ->
                sound.storeAttachment((UUID) a[0], new ByteArrayInputStream(first((InputStream) a[1])))));
        bugs.put("the first record that waits is passed over", () -> wrong("pending", (sound, a, w) -> {
            List<SealedRecord> waiting = sound.pending((int) a[0], (long) a[1]);
            return waiting.size() > 1 ? waiting.subList(1, waiting.size()) : waiting;
        }));
        bugs.put("a record gets another id with every try", () -> wrong("pending", (sound, a, w) -> renamed(sound.pending((int) a[0], (long) a[1]), w)));
        bugs.put("the cursor of the feed is kept without what came", () -> wrong("applyFeed", (sound, a, w) -> {
            sound.applyFeed((String) a[0], List.of());
            return null;
        }));
        bugs.put("words of a later version are dropped", () -> wrong("applyFeed", (sound, a, w) -> {
            sound.applyFeed((String) a[0], ((List<?>) a[1]).stream().map(CaseChange.class::cast)
                    .map(c -> new CaseChange(c.caseId(), c.state(), c.centreNo(), c.note(), c.at())).toList());
            return null;
        }));
        return bugs;
    }

    private static byte[] first(InputStream in) {
        try {
            return in.readNBytes(32 * 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SealedRecord> renamed(List<SealedRecord> records, World world) {
        List<SealedRecord> renamed = new ArrayList<>();
        for (SealedRecord r : records) {
            renamed.add(renamed(r, r.stationSeq(), renamed.isEmpty() ? r.prevHash() : renamed.getLast().hash(), world));
        }
        return renamed;
    }

    /** The same record under another id. */
    static SealedRecord renamed(SealedRecord r, long seq, String before, World world) {
        UUID id = world.chance().id();
        String hash = RecordHash.of(id, r.stationId(), r.epoch(), seq, r.caseId(), r.caseSeq(), r.type(), r.schemaVersion(), r.time(), r.clockOffset(),
                r.clockTrusted(), r.payload(), before);
        return new SealedRecord(id, r.stationId(), r.epoch(), seq, r.caseId(), r.caseSeq(), r.type(), r.schemaVersion(),
                r.time(), r.clockOffset(), r.clockTrusted(), r.payload(), before, hash);
    }

    static Habits wrong(String method, Wrong wrong) {
        return new Habits() {
            @Override
            StationStore store(StationStore sound, World world) {
                return (StationStore) Proxy.newProxyInstance(StoreBugs.class.getClassLoader(), new Class<?>[] {StationStore.class}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        Object result = wrong.call(sound, arguments, world);
                        return method.equals("pendingUploads") && arguments != null ? page(result, (int) arguments[1]) : result;
                    }
                    try {
                        return called.invoke(sound, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static List<PendingUpload> page(Object uploads, int most) {
        return ((List<PendingUpload>) uploads).stream().limit(most).toList();
    }
}
