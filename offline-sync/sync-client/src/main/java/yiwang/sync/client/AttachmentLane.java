package yiwang.sync.client;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.PendingUpload;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.port.SyncBook;

/**
 * Brings attachments up, smallest first, several at once. The pass's own thread keeps the books and watches for records: they
 * go first, so pieces wait meanwhile. One that cannot go marks its case; the others go on.
 */
final class AttachmentLane {

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentLane.class);
    private static final Set<String> OWN_PROBLEMS = Set.of("file_damaged", "piece_damaged", "refused_content", "upload_metadata", "too_large", "store_damaged");
    private static final int LANES = 4;
    private static final long LOOK_MILLIS = 250;
    private static final int MOST_AT_ONCE = 100;
    /** A lane says that it has gone home. */
    private static final Ended GONE = new Ended(null, null, null);

    private final StationStore store;
    private final UploadPlace place;
    private final LineSense sense;
    private final Clock clock;
    private final SyncWatcher watcher;
    private final PassNotes notes;
    private final Progress progress;
    private final Surroundings surroundings;
    private final HeldFiles held;
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
    private final Queue<FileUpload> underWay = new ConcurrentLinkedQueue<>();
    private int lanesLeft;

    AttachmentLane(StationStore store, UploadPlace place, LineSense sense, Clock clock, SyncWatcher watcher, PassNotes notes,
                   Progress progress, Surroundings surroundings, HeldFiles held) {
        this.held = held;
        this.store = store;
        this.place = place;
        this.sense = sense;
        this.clock = clock;
        this.watcher = watcher;
        this.notes = notes;
        this.progress = progress;
        this.surroundings = surroundings;
    }

    /** How one file ended, told by its lane to the pass's thread. @param trouble what was thrown, or null */
    private record Ended(PendingUpload upload, UploadOutcome outcome, RuntimeException trouble) { }

    /**
     * @param recordsFirst  brings new records up when there are any
     * @param allowed       what the settings allow now
     */
    void run(Runnable recordsFirst, Supplier<Allowance> allowed) {
        if (store.pendingUploads(Optional.empty(), 1).isEmpty()) {
            return;
        }
        Allowance begun = allowed.get();
        WaitingUploads waiting = new WaitingUploads(store, begun.largestAttachment(), held);
        UploadGate gate = new UploadGate(sense, new Throttle(begun.bytesPerSecond(), surroundings.nanoTime()));
        lanesLeft = LANES;
        Runnable lanesEnded = surroundings.crew().start(LANES, lane -> work(waiting, gate, lane));
        try {
            while (lanesLeft > 0) {
                book(gate);
                if (notes.ended() || !allowed.get().equals(begun)) {
                    gate.end();
                } else if (!store.pending(1, 1).isEmpty()) {
                    gate.hold();
                    recordsFirst.run();
                    gate.release();
                }
            }
        } finally {
            gate.end();
            lanesEnded.run();
        }
        if (waiting.tooLarge() > 0) {
            notes.add(Failure.of(FailureKind.WAITING_FOR_NIGHT));
        }
    }

    private void work(WaitingUploads waiting, UploadGate gate, int lane) {
        try {
            bringAll(waiting, gate, lane);
        } finally {
            ended.add(GONE);
        }
    }

    private void bringAll(WaitingUploads waiting, UploadGate gate, int lane) {
        while (gate.enter(lane)) {
            Taken taken = take(waiting, gate);
            if (taken == null) {
                gate.drained();
                break;
            }
            ended.add(bring(taken));
        }
        helpOthers();
    }

    /** A lane's own file. */
    private record Taken(PendingUpload upload, FileUpload file) { }

    /** The next file, to be seen by lanes that find none any more; null when there is none left. */
    private synchronized Taken take(WaitingUploads waiting, UploadGate gate) {
        PendingUpload upload = waiting.next();
        if (upload == null) {
            return null;
        }
        UploadTask task = new UploadTask(upload.sha256(), upload.size(), upload.url(),
                () -> store.openAttachment(upload.caseId(), upload.sha256()),
                url -> store.uploadStarted(upload.caseId(), upload.sha256(), url), offset -> progress.at(upload, offset));
        FileUpload file = new FileUpload(task, place, gate, sense, surroundings.nanoTime());
        if (upload.refused().isEmpty()) {
            underWay.add(file);
        }
        return new Taken(upload, file);
    }

    /** Until no file that is under way wants another lane. */
    private void helpOthers() {
        boolean helped = true;
        while (helped) {
            helped = false;
            for (FileUpload file : underWay) {
                helped |= file.help();
            }
        }
    }

    private Ended bring(Taken taken) {
        PendingUpload upload = taken.upload();
        if (upload.refused().isPresent()) {
            return new Ended(upload, new UploadOutcome.Refused(upload.refused().get()), null);
        }
        progress.begin(upload);
        try {
            return new Ended(upload, taken.file().run(), null);
        } catch (StoreException | UncheckedIOException e) {
            return new Ended(upload, null, e);
        } finally {
            underWay.remove(taken.file());
            progress.end(upload);
        }
    }

    /** What has ended meanwhile; waits a little for the first. */
    private void book(UploadGate gate) {
        try {
            int booked = 0;
            List<Beside.Begun<PendingUpload>> complete = new ArrayList<>();
            for (Ended one = ended.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS); one != null; one = booked < MOST_AT_ONCE ? ended.poll() : null) {
                if (one == GONE) {
                    lanesLeft--;
                } else {
                    if (one.outcome() instanceof UploadOutcome.Complete) {
                        PendingUpload whole = one.upload();
                        complete.add(surroundings.beside().start(() -> complete(whole)));
                    } else {
                        book(one);
                    }
                    booked++;
                }
            }
            complete.forEach(one -> {
                PendingUpload upload = one.get();
                notes.moved();
                clearOwnProblem(upload);
            });
            watcher.sending(progress.filesUnderWay());
            if (booked > 0) {
                watcher.changed();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            gate.end();
            lanesLeft = 0;
        }
    }

    /** Each in a thread of its own: what is booked at the same time shares the store's sync. */
    private PendingUpload complete(PendingUpload upload) {
        store.uploadCompleted(upload.caseId(), upload.sha256(), clock.instant());
        return upload;
    }

    private void book(Ended one) {
        PendingUpload upload = one.upload();
        if (one.trouble() instanceof StoreException e && e.code().equals(FailureKind.DISK_FULL.code())) {
            notes.add(FailureKind.DISK_FULL, SyncFailure.of(FailureKind.DISK_FULL, e.code(), e.getMessage()));
        } else if (one.trouble() instanceof StoreException e) {
            unreadable(upload, e.code(), e.getMessage(), e);
        } else if (one.trouble() != null) {
            unreadable(upload, "store_damaged", "本机保存的一个附件读不出来，请联系管理员。其他办件照常上传。", one.trouble());
        } else {
            book(upload, one.outcome());
        }
    }

    private void book(PendingUpload upload, UploadOutcome outcome) {
        switch (outcome) {
            case UploadOutcome.Stopped(), UploadOutcome.Complete() -> { }
            case UploadOutcome.Held() -> {
                held.add(upload.sha256());
                clearOwnProblem(upload);
            }
            case UploadOutcome.Refused(String code) -> notes.aside(Failure.remembered(code).toSyncFailure());
            case UploadOutcome.Interrupted interrupted -> {
                if (interrupted.url().isEmpty() && upload.url().isPresent()) {
                    store.uploadStarted(upload.caseId(), upload.sha256(), "");
                }
                notes.add(interrupted.failure());
                if (OutboxPolicy.next(new OutboxEntry(0, 0), new OutboxOutcome.Failed(interrupted.failure().kind(), Optional.empty(), false),
                        clock.instant()) instanceof OutboxStep.Aside) {
                    store.quarantine().uploadRefused(upload.caseId(), upload.sha256(), interrupted.failure().code());
                    store.markProblem(upload.caseId(), interrupted.failure().code());
                }
            }
        }
    }

    private void unreadable(PendingUpload upload, String code, String sentence, RuntimeException e) {
        LOG.warn("an attachment of case {} cannot be read", upload.caseId(), e);
        notes.add(FailureKind.STORE_DAMAGED, SyncFailure.of(FailureKind.STORE_DAMAGED, code, sentence));
        store.markProblem(upload.caseId(), code);
    }

    /** Cases are only opened for it when there are some with problems at all. */
    private void clearOwnProblem(PendingUpload upload) {
        if (store.syncBook().count(SyncBook.Standing.NEEDS_PERSON) == 0) {
            return;
        }
        store.find(upload.caseId()).flatMap(StationStore.CaseEntry::problem).filter(OWN_PROBLEMS::contains)
                .ifPresent(code -> store.markProblem(upload.caseId(), ""));
    }
}
