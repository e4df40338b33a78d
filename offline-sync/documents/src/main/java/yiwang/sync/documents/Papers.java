package yiwang.sync.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.queue.Ticket;

/**
 * The papers handed over at a counter (domain facts B.3), as PDF made from the record alone: no clock, no file, no network.
 *
 * <p>All A4 papers carry Code 128 of exactly the receipt number, a QR code of {@code receiptNo/queryCode} (only the receipt
 * number when there is no query code), the person's full name and the masked ID number. A sample case says 样例 on every page.
 * Dates are those of Asia/Shanghai. Safe for use by several threads; papers of one {@link PaperFonts} are made one at a time.
 */
public final class Papers {

    private final PaperFonts fonts;
    private final HallContacts contacts;

    /** @param fonts stay open and belong to the caller */
    public Papers(PaperFonts fonts, HallContacts contacts) {
        this.fonts = Objects.requireNonNull(fonts);
        this.contacts = Objects.requireNonNull(contacts);
    }

    public Papers(PaperFonts fonts) {
        this(fonts, HallContacts.NATIONAL);
    }

    @FunctionalInterface
    private interface Making {
        Paper on(Sheet sheet) throws IOException;
    }

    /** 收件凭证（接件单）. */
    public Paper receipt(CaseFile file) {
        return make(sheet -> ReceiptPaper.make(sheet, file, contacts));
    }

    /** 受理通知书; when materials are deferred, 容缺受理承诺书 follows in the same document on a page of its own. */
    public Paper acceptance(CaseFile file) {
        return make(sheet -> AcceptancePaper.make(sheet, file, contacts));
    }

    /** 补正告知书（一次性告知书） with all faults of the case. */
    public Paper correction(CaseFile file) {
        return make(sheet -> CorrectionPaper.make(sheet, file, contacts));
    }

    /** 不予受理决定书 with its reason, where to go instead and how to contest it. */
    public Paper refusal(CaseFile file) {
        return make(sheet -> RefusalPaper.make(sheet, file, contacts));
    }

    /** 办结结果证明 on a numbered blank. */
    public Paper certificate(CaseFile file, CertificateCopy copy) {
        return make(sheet -> CertificatePaper.make(sheet, file, contacts, copy));
    }

    /** Queue ticket, one page 80 mm wide and as long as needed; its QR code holds the ticket's id. */
    public Paper ticket(Ticket ticket, String hall, String groupName) {
        return ticket(ticket, hall, groupName, false);
    }

    /** @param sample marks the ticket 样例 */
    public Paper ticket(Ticket ticket, String hall, String groupName, boolean sample) {
        return make(sheet -> TicketPaper.make(sheet, ticket, hall, groupName, sample));
    }

    /** 中心签收凭据. */
    public Paper syncReceipt(SyncReceipt receipt) {
        return make(sheet -> SyncReceiptPaper.make(sheet, receipt));
    }

    private Paper make(Making making) {
        fonts.lock().lock();
        try (Sheet sheet = new Sheet(fonts)) {
            return making.on(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fonts.lock().unlock();
        }
    }
}
