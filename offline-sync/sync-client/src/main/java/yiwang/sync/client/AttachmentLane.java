package yiwang.sync.client;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.PendingUpload;
import yiwang.sync.domain.port.StoreException;

/** Brings attachments up, smallest first. One that cannot go marks its case; the others go on. */
final class AttachmentLane {

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentLane.class);
    private static final Set<String> OWN_PROBLEMS = Set.of("file_damaged", "refused_content", "upload_metadata", "too_large", "store_damaged");

    private final StationStore store;
    private final UploadLane lane;
    private final Clock clock;
    private final SyncWatcher watcher;
    private final PassNotes notes;
    private final Map<String, Failure> refused;

    /** @param refused what the gateway has refused since the program started: not sent again in vain */
    AttachmentLane(StationStore store, UploadLane lane, Clock clock, SyncWatcher watcher, PassNotes notes, Map<String, Failure> refused) {
        this.store = store;
        this.lane = lane;
        this.clock = clock;
        this.watcher = watcher;
        this.notes = notes;
        this.refused = refused;
    }

    void run() {
        for (PendingUpload upload : store.pendingUploads()) {
            if (notes.ended()) {
                return;
            }
            Failure before = refused.get(upload.sha256());
            if (before != null) {
                notes.add(before);
                continue;
            }
            watcher.sending(1);
            try {
                one(upload);
            } catch (StoreException e) {
                unreadable(upload, e.code(), e.getMessage(), e);
            } catch (UncheckedIOException e) {
                unreadable(upload, "store_damaged", "本机保存的一个附件读不出来，请联系管理员。其他办件照常上传。", e);
            }
        }
    }

    private void unreadable(PendingUpload upload, String code, String sentence, RuntimeException e) {
        LOG.warn("an attachment of case {} cannot be read", upload.caseId(), e);
        notes.add(new SyncFailure(code, sentence, false));
        store.markProblem(upload.caseId(), code);
        watcher.changed();
    }

    private void one(PendingUpload upload) {
        UploadOutcome outcome = lane.upload(upload.sha256(), upload.size(), upload.url(),
                () -> store.openAttachment(upload.caseId(), upload.sha256()),
                url -> store.uploadStarted(upload.caseId(), upload.sha256(), url));
        switch (outcome) {
            case UploadOutcome.Complete() -> {
                store.uploadCompleted(upload.caseId(), upload.sha256(), clock.instant());
                clearOwnProblem(upload);
                watcher.changed();
            }
            case UploadOutcome.Interrupted interrupted -> {
                if (interrupted.url().isEmpty() && upload.url().isPresent()) {
                    store.uploadStarted(upload.caseId(), upload.sha256(), "");
                }
                notes.add(interrupted.failure());
                if (!interrupted.failure().kind().retry() && !interrupted.failure().kind().endsPass()) {
                    refused.put(upload.sha256(), interrupted.failure());
                    store.markProblem(upload.caseId(), interrupted.failure().code());
                    watcher.changed();
                }
            }
        }
    }

    private void clearOwnProblem(PendingUpload upload) {
        store.find(upload.caseId()).flatMap(StationStore.CaseEntry::problem).filter(OWN_PROBLEMS::contains)
                .ifPresent(code -> store.markProblem(upload.caseId(), ""));
    }
}
