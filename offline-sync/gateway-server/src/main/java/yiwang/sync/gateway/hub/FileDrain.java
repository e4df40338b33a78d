package yiwang.sync.gateway.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.gateway.attachments.AttachmentStore;
import yiwang.sync.protocol.hub.Heard;

/** Brings bundles and attachments to the centre, one after another and the oldest first, in a lane of their own: no record waits for a file. */
final class FileDrain implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileDrain.class);
    private static final int AT_ONCE = 500;

    private final CentreDoor door;
    private final HubNotes notes;
    private final ContentShelf contents;
    private final AttachmentStore store;
    private final BundleDrain bundles;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final ExecutorService lane = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("hub-files").factory());
    private final Set<ContentShelf.File> refused = new HashSet<>();
    private volatile boolean closed;

    FileDrain(CentreDoor door, HubNotes notes, ContentShelf contents, AttachmentStore store, BundleDrain bundles) {
        this.door = door;
        this.notes = notes;
        this.contents = contents;
        this.store = store;
        this.bundles = bundles;
    }

    /** Goes on where it is, or begins. Returns at once. @param blocked stations whose files stay here just now */
    void go(Set<String> blocked) {
        if (underWay.compareAndSet(false, true)) {
            lane.execute(() -> run(Set.copyOf(blocked)));
        }
    }

    private void run(Set<String> blocked) {
        try {
            while (!closed && bundles.bring(blocked) && bring(blocked)) {
                LOG.debug("attachments were brought; there may be more");
            }
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.error("attachments stay here after a surprise; they are tried again", e);
            }
        } finally {
            underWay.set(false);
        }
    }

    /** True when some were brought and the centre still answers. */
    private boolean bring(Set<String> blocked) {
        String epoch = notes.read(HubNotes.CENTRE_EPOCH, String.class).orElse("");
        List<ContentShelf.File> files = contents.waiting(epoch, AT_ONCE).stream().filter(file -> !blocked.contains(file.stationId()) && !refused.contains(file)).toList();
        for (ContentShelf.File file : files) {
            if (closed) {
                return false;
            }
            switch (door.noted(door.centre().bring(file.stationId(), file.sha256(), file.size(), epoch, () -> open(file.sha256())))) {
                case Heard.Got<String>(String signature) -> contents.delivered(file, epoch, signature);
                case Heard.Refused<String>(var problem) -> {
                    LOG.warn("an attachment of station {} stays here: {}", file.stationId(), problem.code());
                    refused.add(file);
                }
                case Heard.Away<String> away -> {
                    return false;
                }
            }
        }
        return !files.isEmpty();
    }

    private InputStream open(String sha256) {
        try {
            return store.content(sha256).orElseThrow(() -> new IOException("attachment " + sha256 + " is not here"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link RecordDrain#close}. */
    @Override
    public void close() {
        closed = true;
        lane.shutdownNow();
        try {
            lane.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
