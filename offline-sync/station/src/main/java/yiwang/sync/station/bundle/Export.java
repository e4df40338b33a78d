package yiwang.sync.station.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.PendingUpload;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.protocol.wire.PushRequest;

/** Writes what waits for the centre: records in order, then each file once. */
final class Export {

    private static final long BATCH_BYTES = 2 * 1024 * 1024;
    private static final int PAGE = 500;

    private final StationStore store;
    private final BundleParts parts;
    private final LongConsumer progress;
    private long bytes;
    private int records;
    private int attachments;

    Export(StationStore store, BundleParts parts, LongConsumer progress) {
        this.store = store;
        this.parts = parts;
        this.progress = progress;
    }

    int records() {
        return records;
    }

    int attachments() {
        return attachments;
    }

    /** @param upToSeq what comes later goes with the next bundle */
    void run(long upToSeq) throws IOException {
        long behind = store.outbox().acknowledgedSeq();
        while (behind < upToSeq) {
            List<SealedRecord> batch = store.behind(behind, (int) Math.min(PushRequest.MOST_RECORDS, upToSeq - behind), BATCH_BYTES);
            parts.records(batch);
            records += batch.size();
            written(batch.stream().mapToLong(record -> record.payload().length).sum());
            behind = batch.getLast().stationSeq();
        }
        Set<String> written = new HashSet<>();
        Optional<PendingUpload> after = Optional.empty();
        for (List<PendingUpload> page = store.pendingUploads(after, PAGE); !page.isEmpty(); page = store.pendingUploads(after, PAGE)) {
            for (PendingUpload upload : page) {
                if (written.add(upload.sha256())) {
                    file(upload);
                }
            }
            after = Optional.of(page.getLast());
        }
    }

    private void written(long more) {
        bytes += more;
        progress.accept(bytes);
    }

    private void file(PendingUpload upload) throws IOException {
        try (InputStream clear = store.openAttachment(upload.caseId(), upload.sha256())) {
            parts.file(upload.sha256(), upload.size(), clear);
            attachments++;
        }
        written(upload.size());
    }
}
