package yiwang.sync.station;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import yiwang.sync.client.NumberLane;
import yiwang.sync.client.Progress;
import yiwang.sync.client.SyncReport;
import yiwang.sync.client.SyncStatus;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.catalogue.Catalogue;
import yiwang.sync.domain.catalogue.CatalogueSearch;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.Draft;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.problem.Checked;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.domain.queue.Ticket;
import yiwang.sync.protocol.cases.ApplicantJson;
import yiwang.sync.protocol.forms.FormLayout;
import yiwang.sync.protocol.wire.ConflictChoice;
import yiwang.sync.station.attach.AttachmentIntake;
import yiwang.sync.station.bundle.BundleDesk;
import yiwang.sync.station.decide.CaseDesk;
import yiwang.sync.station.decide.CaseViews;
import yiwang.sync.station.decide.ConflictDesk;
import yiwang.sync.station.decide.CounterPolicy;
import yiwang.sync.station.decide.FormSchemas;
import yiwang.sync.station.decide.ReplaceDesk;
import yiwang.sync.station.decide.SupplyDesk;
import yiwang.sync.station.paper.PaperRoom;
import yiwang.sync.station.paper.PrintBook;
import yiwang.sync.station.progress.Matters;
import yiwang.sync.station.queue.CallDesk;
import yiwang.sync.station.queue.QueueDesk;
import yiwang.sync.station.staff.StaffDesk;
import yiwang.sync.station.staff.StationTime;
import yiwang.sync.station.rating.RatingDesk;
import yiwang.sync.station.stock.CertificateDesk;
import yiwang.sync.station.stock.CertificateOutcome;
import yiwang.sync.station.stock.StockDesk;
import yiwang.sync.station.sync.ReceiptRoom;
import yiwang.sync.station.sync.SyncDesk;

/** A station with its store open: hands each wish to the room that is for it. */
final class OpenStation implements Station {

    private final StationStore store;
    private final StationIdentity identity;
    private final CurrentCatalogue catalogue;
    private final CounterPolicy policy;
    private final Clock clock;
    private final FormSchemas forms;
    private final AttachmentIntake attachments;
    private final CaseDesk desk;
    private final SupplyDesk supplies;
    private final CaseViews views;
    private final ConflictDesk conflicts;
    private final StaffDesk staff;
    private final PaperRoom papers;
    private final PrintBook prints;
    private final StockDesk stock;
    private final ReplaceDesk replacements;
    private final CertificateDesk certificates;
    private final QueueDesk queue;
    private final CallDesk calls;
    private final BundleDesk bundles;
    private final RatingDesk ratings;
    private final Matters matters;
    private final StationSync sync;
    private final SyncDesk syncDesk;

    OpenStation(StationStore store, StationIdentity identity, CurrentCatalogue catalogue, StationSync sync, CounterPolicy policy, Clock clock) {
        this.store = store;
        this.identity = identity;
        this.catalogue = catalogue;
        this.policy = policy;
        this.clock = clock;
        this.sync = sync;
        this.forms = new FormSchemas(clock);
        this.attachments = new AttachmentIntake(store, clock);
        this.desk = new CaseDesk(store, identity, catalogue, forms, policy, clock, () -> sync.status().line() == SyncStatus.Line.ONLINE);
        this.supplies = new SupplyDesk(store, catalogue, clock);
        this.views = new CaseViews(store);
        this.replacements = new ReplaceDesk(store, views, clock);
        this.staff = new StaffDesk(store, new StationTime(store, clock, System::nanoTime), policy.zone());
        this.conflicts = new ConflictDesk(store, views, clock);
        this.papers = new PaperRoom(store, clock);
        this.prints = new PrintBook(store, clock);
        this.stock = new StockDesk(store.stock(), clock, policy.zone());
        this.certificates = new CertificateDesk(stock, papers, clock);
        this.queue = new QueueDesk(store, identity.deviceCode(), policy, clock);
        this.calls = new CallDesk(store, policy, clock);
        this.syncDesk = new SyncDesk(store, views, new ReceiptRoom(store, identity, papers::syncReceipt), sync.settings(), sync::status, sync::retry, staff::limit, clock);
        this.ratings = new RatingDesk(store, clock);
        this.bundles = new BundleDesk(store, identity, clock);
        this.matters = new Matters(views, sync::progress);
        sync.onChange(status -> catalogue.look());
    }

    @Override
    public StationIdentity identity() {
        return identity;
    }

    @Override
    public Catalogue catalogue() {
        return catalogue.get();
    }

    @Override
    public List<Item> searchItems(String text) {
        return CatalogueSearch.find(catalogue.get().items(), text);
    }

    @Override
    public FormLayout form(String handleCode) {
        return forms.of(item(handleCode)).layout();
    }

    @Override
    public List<Problem> checkForm(String handleCode, String form) {
        return forms.of(item(handleCode)).check(form);
    }

    @Override
    public ApplicantOutcome applicant(Map<String, String> cardFields) {
        return switch (ApplicantJson.read(cardFields, LocalDate.ofInstant(clock.instant(), policy.zone()))) {
            case Checked.Sound<Applicant> sound -> new ApplicantOutcome.Ok(sound.value(), sound.warnings());
            case Checked.Unsound<Applicant> unsound -> new ApplicantOutcome.Refused(unsound.problems());
        };
    }

    @Override
    public AttachOutcome attach(UUID caseId, String handleCode, String material, String filename, InputStream bytes) {
        return attachments.take(caseId, item(handleCode), material, filename, bytes);
    }

    @Override
    public InputStream openAttachment(UUID caseId, String sha256) {
        return store.openAttachment(caseId, sha256);
    }

    @Override
    public CaseReview review(CaseRequest request) {
        return desk.review(item(request.handleCode()), request);
    }

    @Override
    public DecideOutcome decide(CaseRequest request, Decision decision) {
        return by(request.officer(), () -> desk.decide(request, decision));
    }

    @Override
    public DecideOutcome supply(MaterialSupply supply) {
        return by(supply.officer(), () -> supplies.supply(supply));
    }

    /** Whoever decides needs the centre's grant, where it gives any; a store that fails at any step of it has an answer. */
    private DecideOutcome by(String officer, Supplier<DecideOutcome> act) {
        try {
            return staff.refusal(officer).<DecideOutcome>map(problem -> new DecideOutcome.Refused(List.of(problem))).orElseGet(() -> told(act.get()));
        } catch (StoreException e) {
            return new DecideOutcome.NotSaved(Problem.of(e.code(), e.getMessage()));
        }
    }

    @Override
    public StaffDesk staff() {
        return staff;
    }

    @Override
    public List<AttachmentRef> brokenFiles(UUID caseId) {
        return replacements.broken(caseId);
    }

    @Override
    public DecideOutcome replace(FileReplacement replacement) {
        DecideOutcome outcome = by(replacement.officer(), () -> replacements.replace(replacement));
        if (outcome instanceof DecideOutcome.Decided) {
            syncDesk.sendAgain(replacement.caseId());
        }
        return outcome;
    }

    private DecideOutcome told(DecideOutcome outcome) {
        if (outcome instanceof DecideOutcome.Decided) {
            sync.wake();
        }
        return outcome;
    }

    @Override
    public List<Conflict> conflicts() {
        return conflicts.open();
    }

    @Override
    public Optional<Conflict> conflict(UUID caseId) {
        return views.find(caseId).flatMap(conflicts::of);
    }

    @Override
    public DecideOutcome resolve(UUID caseId, ConflictChoice choice, String officer, String reason) {
        return by(officer, () -> conflicts.resolve(caseId, choice, officer, reason));
    }

    @Override
    public List<CaseView> cases(String search, int limit, int offset) {
        return views.list(search, limit, offset);
    }

    @Override
    public List<CaseView> cases(Set<CaseState> states, int limit, int offset) {
        return views.list(states, limit, offset);
    }

    @Override
    public Map<CaseState, Integer> caseCounts() {
        return store.shelf().counts();
    }

    @Override
    public Optional<CaseView> find(UUID caseId) {
        return views.find(caseId);
    }

    @Override
    public PaperOutcome paper(UUID caseId, PaperKind kind) {
        return views.find(caseId).map(view -> papers.make(view.file(), view.state(), kind))
                .orElseGet(() -> new PaperOutcome.NotForThisCase(Problem.of("case_unknown", "这台机器上没有这个办件。")));
    }

    @Override
    public PrintBook prints() {
        return prints;
    }

    @Override
    public StockDesk stock() {
        return stock;
    }

    @Override
    public RatingDesk ratings() {
        return ratings;
    }

    @Override
    public BundleDesk bundles() {
        return bundles;
    }

    @Override
    public CertificateOutcome certificate(UUID caseId, int tray, String by) {
        return views.find(caseId).map(view -> certificates.begin(view, tray, by))
                .orElseGet(() -> new CertificateOutcome.Refused(Problem.of("case_unknown", "这台机器上没有这个办件。")));
    }

    @Override
    public void saveDraft(UUID draftId, byte[] json) {
        store.saveDraft(draftId, json, clock.instant());
    }

    @Override
    public List<Draft> drafts() {
        return store.drafts();
    }

    @Override
    public void dropDraft(UUID draftId) {
        store.dropDraft(draftId);
    }

    @Override
    public void givesTickets() {
        NumberLane.queues(store);
    }

    @Override
    public Ticket takeTicket(String group) {
        return queue.take(group);
    }

    @Override
    public void ticketPrinted(UUID ticketId, String outcome) {
        queue.printed(ticketId, outcome);
    }

    @Override
    public List<Ticket> ticketsToday() {
        return queue.today();
    }

    @Override
    public CallDesk calls() {
        return calls;
    }

    @Override
    public ProgressOutcome progress(String idNumber) {
        return matters.of(idNumber);
    }

    @Override
    public SyncReport syncOnce() {
        return sync.pass();
    }

    @Override
    public void startSync() {
        sync.start();
    }

    @Override
    public void wakeSync() {
        sync.wake();
    }

    @Override
    public SyncStatus syncStatus() {
        return sync.status();
    }

    @Override
    public Progress syncProgress() {
        return sync.progress();
    }

    @Override
    public void retrySync() {
        sync.retry();
    }

    @Override
    public SyncDesk syncDesk() {
        return syncDesk;
    }

    @Override
    public AutoCloseable onSyncChange(Consumer<SyncStatus> listener) {
        return sync.onChange(listener);
    }

    @Override
    public void close() {
        sync.close();
        papers.close();
        store.close();
    }

    private Item item(String handleCode) {
        return catalogue.get().item(handleCode).orElseThrow(() -> new NoSuchElementException("no item " + handleCode));
    }
}
