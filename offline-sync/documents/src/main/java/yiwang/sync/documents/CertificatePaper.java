package yiwang.sync.documents;

import java.io.IOException;
import java.time.LocalDate;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseState;

/** 办结结果证明 on a numbered blank: the number on the sheet stands in the text too, so that a swapped sheet shows. */
final class CertificatePaper {

    private static final String TITLE = "办结结果证明";

    private CertificatePaper() {
    }

    static Paper make(Sheet sheet, CaseFile file, HallContacts contacts, CertificateCopy copy) throws IOException {
        LocalDate printed = Dates.day(copy.printedAt());
        PageFlow flow = new PageFlow(sheet, file.sample());
        Letterhead.print(flow, file, TITLE, copy.copy() > 1 ? "补打第 " + copy.copy() + " 份" : "",
            CaseWords.documentNumber(file, "证明", printed, copy.copy()));
        CaseFacts.print(flow, file)
            .wide("办件编号", file.caseNo() == null || file.caseNo().isEmpty() ? "见收件编号" : file.caseNo())
            .pair("空白编号", copy.sheet(), "打印日期", Dates.withWeekday(printed))
            .end();
        flow.paragraph(Phrase.bold(CaseWords.addressee(file)).then("："), 0);
        flow.paragraph(Phrase.of("您申请办理的“" + file.itemName() + "”已经办结，特此证明。本证明印在编号 ").strong(copy.sheet())
            .then(" 的空白证照上，两处编号一致才有效。"), 2);
        if (copy.copy() > 1) {
            flow.paragraph(Phrase.bold("这是补打件，以前打印的份数自补打之日起作废。"), 2);
        }
        flow.skip(6);
        ClosingBlock.print(flow, file, contacts, Dates.day(CaseWords.reached(file, CaseState.ISSUED, CaseState.DELIVERED)));
        PageFooter.print(sheet, TITLE, file.receiptNo());
        return sheet.finish(TITLE, copy.printedAt(), TITLE + file.receiptNo() + copy.sheet());
    }
}
