package yiwang.sync.documents;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseState;

/** 收件凭证（接件单）: what was taken, by whom and when. */
final class ReceiptPaper {

    private static final String TITLE = "收件凭证";

    private ReceiptPaper() {
    }

    static Paper make(Sheet sheet, CaseFile file, HallContacts contacts) throws IOException {
        Instant received = CaseWords.reached(file, CaseState.RECEIVED);
        LocalDate day = Dates.day(received);
        PageFlow flow = new PageFlow(sheet, file.sample());
        Letterhead.print(flow, file, TITLE, "（接件单）", CaseWords.documentNumber(file, "收件", day, 1));
        CaseFacts.print(flow, file).pair("收件时间", Dates.minute(received), "收件地点", file.hall()).end();
        flow.paragraph(Phrase.bold(CaseWords.addressee(file)).then("："), 0);
        flow.paragraph(Phrase.of("您申请办理“" + file.itemName() + "”的材料，我们收到了。请核对清单，并保管好这张凭证。"), 2);
        flow.skip(6);
        MaterialsTable.print(flow, file);
        flow.paragraph(Phrase.of("收件还不等于受理。是否受理，我们在 ").strong("5 个工作日内").then("告诉您；要是材料有缺有错，会一次说全。"
            + "查进度可以扫右下角的码，或者报收件编号和查询码，不用再跑一趟。"), 2);
        ClosingBlock.print(flow, file, contacts, day);
        PageFooter.print(sheet, TITLE, file.receiptNo());
        return sheet.finish(TITLE, received, TITLE + file.receiptNo() + file.version());
    }
}
