package yiwang.sync.gateway.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import yiwang.sync.gateway.attachments.AttachmentStore;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.watching.UploadCounts;

/** Takes whole files of a station that came by another road than uploads; one that a line had begun goes on where it is. */
public final class ContentIntake {

    private final UploadDesk desk;

    public ContentIntake(GatewayDatabase database, AttachmentStore store, UploadCounts counts, Clock clock) {
        this.desk = new UploadDesk(database, store, counts, new ReentrantReadWriteLock().readLock(), clock);
    }

    /** @return true when the file is whole, durable and what its hash says */
    public boolean take(String stationId, String sha256, long size, InputStream clear) throws IOException {
        Upload upload = desk.create(UploadOwner.ofStation(stationId), size, Optional.of(sha256), "", true, size > 0);
        if (upload.complete()) {
            return true;
        }
        clear.skipNBytes(upload.stored());
        return desk.receive(upload, upload.stored(), clear, Optional.empty()) instanceof PieceOutcome.Stored(long offset, boolean complete) && complete;
    }
}
