package yiwang.sync.station;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import yiwang.sync.client.Progress;
import yiwang.sync.client.SyncReport;
import yiwang.sync.client.SyncStatus;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.catalogue.Catalogue;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore.Draft;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.domain.queue.Ticket;
import yiwang.sync.protocol.forms.FormLayout;
import yiwang.sync.protocol.wire.ConflictChoice;
import yiwang.sync.station.bundle.BundleDesk;
import yiwang.sync.station.paper.PrintBook;
import yiwang.sync.station.queue.CallDesk;
import yiwang.sync.station.staff.StaffDesk;
import yiwang.sync.station.rating.RatingDesk;
import yiwang.sync.station.stock.CertificateOutcome;
import yiwang.sync.station.stock.StockDesk;
import yiwang.sync.station.sync.SyncDesk;

/**
 * One counter, kiosk or village machine: what its screens and its command line can ask for. Knows no screen and no device.
 * Safe for many threads; calls may take as long as a disk or a network does, so never from a screen's thread.
 */
public interface Station extends AutoCloseable {

    StationIdentity identity();

    Catalogue catalogue();

    /** By part of a name or alias, pinyin initials, or code; best first. Empty text = all. */
    List<Item> searchItems(String text);

    /** @throws java.util.NoSuchElementException when there is no such item */
    FormLayout form(String handleCode);

    /** Every way in which the form breaks its schema; empty = none. {@code field} of each problem is the property's name. */
    List<Problem> checkForm(String handleCode, String form);

    /** Makes an applicant of a card's fields as {@code card read --json} names them ({@code type} among them). Problems when number or dates fail. */
    ApplicantOutcome applicant(Map<String, String> cardFields);

    /** Stores a file under the case's key. @param material code or exact name of a listed material */
    AttachOutcome attach(UUID caseId, String handleCode, String material, String filename, InputStream bytes);

    /** The bytes of an attachment, for a preview. */
    InputStream openAttachment(UUID caseId, String sha256);

    /** Pure look ahead: what would be lawful now. */
    CaseReview review(CaseRequest request);

    DecideOutcome decide(CaseRequest request, Decision decision);

    /** 补交材料: takes what was deferred; the case moves on once nothing is owed any more. */
    DecideOutcome supply(MaterialSupply supply);

    /** Files of a case that cannot go as they are: unreadable here, or refused by the centre. Reads every one that waits. */
    List<AttachmentRef> brokenFiles(UUID caseId);

    /** New scans in the place of broken ones; the case goes again at once. */
    DecideOutcome replace(FileReplacement replacement);

    /** Who may accept here. */
    StaffDesk staff();

    /** Cases that this station and the centre both changed, for a clerk to decide. */
    List<Conflict> conflicts();

    /** The one of this case, if there is one. */
    Optional<Conflict> conflict(UUID caseId);

    /** @param reason in words, may be empty */
    DecideOutcome resolve(UUID caseId, ConflictChoice choice, String officer, String reason);

    /** @param search as {@code StationStore.cases} */
    List<CaseView> cases(String search, int limit, int offset);

    /** By the state that counts, newest first. */
    List<CaseView> cases(Set<CaseState> states, int limit, int offset);

    /** How many cases stand in each state, counted without opening any; states without any are left out. */
    Map<CaseState, Integer> caseCounts();

    Optional<CaseView> find(UUID caseId);

    PaperOutcome paper(UUID caseId, PaperKind kind);

    /** Which papers of a case were printed, maybe or not. */
    PrintBook prints();

    // ---- numbered blanks

    StockDesk stock();

    /** The road by stick. */
    BundleDesk bundles();

    /** Reserves a numbered blank for the case's certificate and makes the paper; {@code stock().printEnded} takes the outcome. */
    CertificateOutcome certificate(UUID caseId, int tray, String by);

    /** How people rated the service of a case. */
    RatingDesk ratings();

    // ---- drafts

    void saveDraft(UUID draftId, byte[] json);

    List<Draft> drafts();

    void dropDraft(UUID draftId);

    // ---- queue

    /** This machine is there to give tickets: it fetches numbers of the hall before its first one. */
    void givesTickets();

    /** The number is in the journal before this returns, with outcome {@code pending}. */
    Ticket takeTicket(String group);

    /** @param outcome printed, maybe or not */
    void ticketPrinted(UUID ticketId, String outcome);

    /** Tickets of today, oldest first. */
    List<Ticket> ticketsToday();

    /** Calling them to the window. */
    CallDesk calls();

    // ---- my matters

    ProgressOutcome progress(String idNumber);

    // ---- sync

    /** One pass now; waits for its end. */
    SyncReport syncOnce();

    /** Starts the sync loop; it ends with {@link #close}. */
    void startSync();

    /** Try now. */
    void wakeSync();

    SyncStatus syncStatus();

    /** How far the attachments are that are under way. */
    Progress syncProgress();

    /** Tries everything again now, also what the centre refused before: somebody has put it right. */
    void retrySync();

    /** What waits, why, and what a person can do about it. */
    SyncDesk syncDesk();

    /** Told from the sync thread whenever the status or a case's truth changes. Close the handle to be told no more. */
    AutoCloseable onSyncChange(Consumer<SyncStatus> listener);

    @Override
    void close();

    /** Sealed answer of {@link #applicant}. */
    sealed interface ApplicantOutcome {
        record Ok(Applicant applicant, List<Problem> warnings) implements ApplicantOutcome { }

        record Refused(List<Problem> problems) implements ApplicantOutcome { }
    }

    /** Sealed answer of opening and enrolling a station. */
    sealed interface Opening {
        record Open(Station station) implements Opening { }

        /** @param problem its code: wrong_key, newer_schema, in_use, sqlite_too_old, not_enrolled, store_damaged, unreadable, code_refused, gateway_unreachable ... */
        record Refused(Problem problem) implements Opening { }
    }
}
