package yiwang.sync.gateway.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import yiwang.sync.gateway.attachments.AttachmentStore;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.database.GatewaySelf;
import yiwang.sync.gateway.uploads.WholeUploads;

/**
 * Takes in bundles that came over the line, from a hub where a stick was plugged in: one after another, each as if its stick had come
 * here. What was uploaded for it goes afterwards. What became of the last ones is remembered for those who ask again. Safe for many threads.
 */
public final class ArrivedBundles implements AutoCloseable {

    private static final int REMEMBERED = 64;

    private final BundleIntake intake;
    private final WholeUploads uploads;
    private final AttachmentStore store;
    private final Path scratch;
    private final ExecutorService one = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("bundles").factory());
    private final Map<String, CompletableFuture<BundleOutcome>> taken = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<BundleOutcome>> eldest) {
            return size() > REMEMBERED && eldest.getValue().isDone();
        }
    };

    /** @param scratch folder on the disk where a bundle lies while it is read */
    public ArrivedBundles(GatewayDatabase database, GatewaySelf self, AttachmentStore store, Path scratch, Clock clock) {
        this.intake = new BundleIntake(database, self, store, clock);
        this.uploads = new WholeUploads(database);
        this.store = store;
        this.scratch = scratch;
    }

    /** What becomes of it, some time; empty when this station has uploaded no such file. */
    public synchronized Optional<CompletableFuture<BundleOutcome>> take(String stationId, String sha256, long size) {
        String key = stationId + " " + sha256;
        CompletableFuture<BundleOutcome> known = taken.get(key);
        if (known != null && !known.isCompletedExceptionally()) {
            return Optional.of(known);
        }
        if (!uploads.has(stationId, sha256, size)) {
            return Optional.empty();
        }
        CompletableFuture<BundleOutcome> begun = new CompletableFuture<>();
        taken.remove(key);
        taken.put(key, begun);
        one.execute(() -> run(begun, stationId, sha256, size));
        return Optional.of(begun);
    }

    private void run(CompletableFuture<BundleOutcome> begun, String stationId, String sha256, long size) {
        try {
            Path copy = Files.createTempFile(scratch, "bundle", ".tmp");
            try (InputStream in = store.content(sha256).orElseThrow(() -> new IOException("a whole upload is not in the store"))) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                BundleOutcome outcome = intake.take(copy);
                if (uploads.forget(stationId, sha256, size)) {
                    store.remove(sha256);
                }
                begun.complete(outcome);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException | RuntimeException e) {
            begun.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        one.shutdown();
    }
}
