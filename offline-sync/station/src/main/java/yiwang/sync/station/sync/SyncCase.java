package yiwang.sync.station.sync;

import java.util.List;
import java.util.Optional;
import yiwang.sync.domain.port.StationStore.PendingUpload;
import yiwang.sync.station.CaseView;

/**
 * One case on its way to the centre.
 *
 * @param waiting         attachments that are not complete at the gateway
 * @param attachments     how many it has in all; {@code attachmentBytes} their size
 * @param recordsReceived true when a signed receipt covers all its records, whatever becomes of its attachments
 */
public record SyncCase(CaseView view, List<PendingUpload> waiting, int attachments, long attachmentBytes, boolean recordsReceived,
                       Optional<SyncTrouble> trouble) {

    public SyncCase {
        waiting = List.copyOf(waiting);
    }

    public long waitingBytes() {
        return waiting.stream().mapToLong(PendingUpload::size).sum();
    }
}
