package yiwang.sync.documents;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.casework.CaseStep;
import yiwang.sync.domain.casework.Refusal;

/** 不予受理决定书: the reason, where to go instead, and how to contest it (行政许可法 Art. 32 and 38, 行政复议法 Art. 20, 行政诉讼法 Art. 46). */
final class RefusalPaper {

    private static final String TITLE = "不予受理决定书";

    private RefusalPaper() {
    }

    static Paper make(Sheet sheet, CaseFile file, HallContacts contacts) throws IOException {
        Instant told = CaseWords.reached(file, CaseState.REFUSED);
        LocalDate day = Dates.day(told);
        Refusal refusal = file.history().stream().filter(step -> step.to() == CaseState.REFUSED).map(CaseStep::note).reduce((a, b) -> b)
            .map(Refusal::of).orElse(new Refusal("", ""));
        PageFlow flow = new PageFlow(sheet, file.sample());
        Letterhead.print(flow, file, TITLE, "", CaseWords.documentNumber(file, "不予受理", day, 1));
        CaseFacts.print(flow, file).end();
        flow.paragraph(Phrase.bold(CaseWords.addressee(file)).then("："), 0);
        flow.paragraph(Phrase.of("您申请的“" + file.itemName() + "”，我们看过了，").strong("决定不予受理。").then(""), 2);
        said(flow, "理由：", refusal.reason());
        said(flow, "该去哪里办：", refusal.whereToGo());
        flow.paragraph(Phrase.of("您带来的材料都退还给您。情况有变化，或者到了上面说的地方，可以重新申请。"), 2);
        flow.paragraph(Phrase.of("对这个决定不服的，可以从收到这份决定书那天起，").strong("60 日内申请行政复议")
            .then("，或者").strong("6 个月内向人民法院提起行政诉讼").then("。"), 2);
        ClosingBlock.print(flow, file, contacts, day);
        PageFooter.print(sheet, TITLE, file.receiptNo());
        return sheet.finish(TITLE, told, TITLE + file.receiptNo() + file.version());
    }

    private static void said(PageFlow flow, String label, String words) throws IOException {
        if (!words.isBlank()) {
            flow.paragraph(Phrase.bold(label).then(words + "。"), 2);
        }
    }
}
