package yiwang.sync.station.paper;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.documents.CertificateCopy;
import yiwang.sync.documents.MissingFontException;
import yiwang.sync.documents.Paper;
import yiwang.sync.documents.PaperFonts;
import yiwang.sync.documents.Papers;
import yiwang.sync.documents.SyncReceipt;
import yiwang.sync.station.PaperKind;
import yiwang.sync.station.PaperOutcome;

/** Makes the papers of cases and journals each one that is made. Fonts are opened with the first paper. */
public final class PaperRoom implements AutoCloseable {

    /** States that are past acceptance: the notice stays valid in all of them. */
    private static final Set<CaseState> ACCEPTED = Set.of(CaseState.ACCEPTED, CaseState.TOLERANCE, CaseState.SPECIAL, CaseState.DECIDED,
            CaseState.ISSUED, CaseState.DELIVERED, CaseState.ARCHIVED);

    private final StationStore store;
    private final Clock clock;
    private PaperFonts fonts;

    public PaperRoom(StationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param state what holds now, the centre's word included */
    public PaperOutcome make(CaseFile file, CaseState state, PaperKind kind) {
        if (!fits(file, state, kind)) {
            return new PaperOutcome.NotForThisCase(Problem.of("paper_not_for_state", "这件“" + state.word() + "”，没有这种文书。"));
        }
        try {
            Paper paper = switch (kind) {
                case RECEIPT -> papers().receipt(file);
                case ACCEPTANCE -> papers().acceptance(file);
                case CORRECTION -> papers().correction(file);
                case REFUSAL -> papers().refusal(file);
            };
            store.append(record(file, kind, paper));
            return new PaperOutcome.Made(paper.pdf(), paper.pages(), paper.sha256(), paper.warnings());
        } catch (MissingFontException e) {
            return new PaperOutcome.NotSaved(Problem.of("font_missing", e.getMessage()));
        } catch (StoreException e) {
            return new PaperOutcome.NotSaved(Problem.of(e.code(), e.getMessage()));
        }
    }

    /** Journaled by the stock and not here. @throws MissingFontException */
    public Paper certificate(CaseFile file, CertificateCopy copy) {
        return papers().certificate(file, copy);
    }

    /** The centre's own word, so nothing is journaled. @throws MissingFontException */
    public Paper syncReceipt(SyncReceipt receipt) {
        return papers().syncReceipt(receipt);
    }

    private static boolean fits(CaseFile file, CaseState state, PaperKind kind) {
        return switch (kind) {
            case RECEIPT -> true;
            case ACCEPTANCE -> ACCEPTED.contains(state) || ACCEPTED.contains(file.state());
            case CORRECTION -> !file.faults().isEmpty();
            case REFUSAL -> file.state() == CaseState.REFUSED;
        };
    }

    private RecordDraft record(CaseFile file, PaperKind kind, Paper paper) {
        String payload = "{\"case_id\":\"%s\",\"kind\":\"%s\",\"sha256\":\"%s\",\"pages\":%d,\"number\":\"%s\"}".formatted(
                file.caseId(), kind.name().toLowerCase(java.util.Locale.ROOT), paper.sha256(), paper.pages(), file.receiptNo());
        return new RecordDraft(Uuid7.next(clock), Optional.empty(), "paper.issued", 1, payload.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized Papers papers() {
        if (fonts == null) {
            fonts = new PaperFonts();
        }
        return new Papers(fonts);
    }

    @Override
    public synchronized void close() {
        if (fonts != null) {
            fonts.close();
            // Tables of 30,000 characters are not kept by whoever still knows the station.
            fonts = null;
        }
    }
}
