package yiwang.sync.station.decide;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.casework.CaseStep;
import yiwang.sync.domain.casework.WhoseWord;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.PendingUpload;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.DecideOutcome;
import yiwang.sync.station.FileReplacement;

/** Puts a new scan in the place of one that cannot be read here or that the centre will not have, as a new version of its case. */
public final class ReplaceDesk {

    private static final String RECORD = "case.file_replaced";
    private static final String EVENT = "replace_file";

    private final StationStore store;
    private final CaseViews views;
    private final Clock clock;

    public ReplaceDesk(StationStore store, CaseViews views, Clock clock) {
        this.store = store;
        this.views = views;
        this.clock = clock;
    }

    /** Files of the newest version that cannot go as they are. Every one that waits is read to its end. */
    public List<AttachmentRef> broken(UUID caseId) {
        Set<String> stuck = store.syncBook().waiting(caseId).stream().filter(upload -> upload.refused().isPresent() || !readable(upload))
                .map(PendingUpload::sha256).collect(Collectors.toSet());
        return views.find(caseId).map(view -> view.file().attachments().stream().filter(ref -> stuck.contains(ref.sha256())).toList()).orElse(List.of());
    }

    private boolean readable(PendingUpload upload) {
        try (InputStream clear = store.openAttachment(upload.caseId(), upload.sha256())) {
            clear.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (StoreException | IOException e) {
            return false;
        }
    }

    /** When the very bytes were stored again, the old file is whole again and no new version is needed. */
    public synchronized DecideOutcome replace(FileReplacement wanted) {
        Optional<CaseView> held = views.find(wanted.caseId());
        if (held.isEmpty()) {
            return refused("case_unknown", "这台机器上没有这个办件。");
        }
        Optional<Problem> conflict = ConflictDesk.undecided(held.get());
        if (conflict.isPresent()) {
            return new DecideOutcome.Refused(List.of(conflict.get()));
        }
        if (wanted.attachments().isEmpty()) {
            return refused("nothing_supplied", "没有新扫描的材料，请至少扫描一页。");
        }
        Set<String> brought = wanted.attachments().stream().map(AttachmentRef::sha256).collect(Collectors.toSet());
        Set<String> materials = wanted.attachments().stream().map(AttachmentRef::material).collect(Collectors.toSet());
        List<AttachmentRef> broken = broken(wanted.caseId()).stream().filter(ref -> materials.contains(ref.material())).toList();
        boolean mended = held.get().file().attachments().stream().anyMatch(ref -> brought.contains(ref.sha256()));
        if (broken.isEmpty() && !mended) {
            return refused("nothing_broken", "这份材料没有坏，不用换；可以直接再送一次。");
        }
        return new DecideOutcome.Decided(broken.isEmpty() ? held.get() : written(held.get(), broken, wanted));
    }

    private CaseView written(CaseView held, List<AttachmentRef> broken, FileReplacement wanted) {
        store.update(CaseWrites.later(next(held, broken, wanted), store.find(wanted.caseId()).orElseThrow(), held.changes(), RECORD, clock));
        broken.forEach(ref -> store.quarantine().giveUp(wanted.caseId(), ref.sha256()));
        return views.find(wanted.caseId()).orElseThrow();
    }

    private CaseFile next(CaseView held, List<AttachmentRef> broken, FileReplacement wanted) {
        CaseFile old = held.file();
        List<AttachmentRef> attachments = new ArrayList<>(old.attachments());
        attachments.removeAll(broken);
        attachments.addAll(wanted.attachments());
        CaseState state = WhoseWord.canBeOvertaken(held.state()) ? held.state() : old.state();
        List<CaseStep> history = new ArrayList<>(old.history());
        history.add(new CaseStep(state, state, EVENT, clock.instant(), wanted.officer(), ""));
        return new CaseFile(old.caseId(), old.receiptNo(), old.caseNo(), old.version() + 1, old.handleCode(), old.itemName(), old.body(), old.bodyCode(),
                old.catalogueVersion(), old.sample(), state, old.applicant(), old.agent(), old.form(), old.materials(), attachments, old.faults(),
                old.acceptedAt(), old.promisedDue(), old.toleranceDue(), old.correctionDue(), old.queryCode(), old.officer(), old.window(), old.hall(), history);
    }

    private static DecideOutcome refused(String code, String sentence) {
        return new DecideOutcome.Refused(List.of(Problem.of(code, sentence)));
    }
}
