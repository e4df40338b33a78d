package yiwang.clerk.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yiwang.sync.documents.PaperPicture;
import yiwang.sync.documents.Papers;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.casework.Fault;
import yiwang.sync.domain.catalogue.Catalogue;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.station.CaseRequest;

/** The notice as it will look: the station's own paper, with a number that says that it has none yet. */
public final class NoticePreview implements PaperPreview {

    private static final String NO_NUMBER_YET = "DRAFT";
    private static final int DPI = 110;

    private final Papers papers;
    private final Catalogue catalogue;
    private final Item item;
    private final CaseRequest request;
    private final List<CaseMaterial> materials;
    private final String hall;
    private final LocalDate due;
    private final Clock clock;

    /** @param due last day for the correction */
    public NoticePreview(Papers papers, Catalogue catalogue, Item item, CaseRequest request, List<CaseMaterial> materials, String hall,
                         LocalDate due, Clock clock) {
        this.papers = papers;
        this.catalogue = catalogue;
        this.item = item;
        this.request = request;
        this.materials = materials;
        this.hall = hall;
        this.due = due;
        this.clock = clock;
    }

    @Override
    public List<byte[]> draw(List<Fault> faults) {
        CaseFile file = new CaseFile(request.caseId(), NO_NUMBER_YET, "", 1, item.handleCode(), item.name(), item.body(), item.bodyCode(),
                catalogue.version(), catalogue.sample(), CaseState.CORRECTION, request.applicant(), request.agent(), request.form(), materials,
                request.attachments(), faults, clock.instant(), Optional.empty(), Optional.empty(), Optional.of(due), NO_NUMBER_YET,
                request.officer(), request.window(), hall, List.of());
        return PaperPicture.png(papers.correction(file).pdf(), DPI);
    }
}
