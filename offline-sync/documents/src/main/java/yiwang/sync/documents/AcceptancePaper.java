package yiwang.sync.documents;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.casework.CaseState;

/** 受理通知书; with deferred materials the 容缺受理承诺书 follows as its second part. */
final class AcceptancePaper {

    private static final String TITLE = "受理通知书";

    private AcceptancePaper() {
    }

    static Paper make(Sheet sheet, CaseFile file, HallContacts contacts) throws IOException {
        Instant accepted = CaseWords.reached(file, CaseState.ACCEPTED, CaseState.TOLERANCE);
        LocalDate day = Dates.day(accepted);
        List<CaseMaterial> deferred = file.materials().stream().filter(m -> m.way() == CaseMaterial.Way.DEFERRED).toList();
        PageFlow flow = new PageFlow(sheet, file.sample());
        Letterhead.print(flow, file, TITLE, "", CaseWords.documentNumber(file, "受理", day, 1));
        CaseFacts.print(flow, file)
            .wide("办件编号", file.caseNo() == null || file.caseNo().isEmpty() ? "由中心编发；在那之前，收件编号一样有效" : file.caseNo())
            .pair("受理日期", Dates.withWeekday(day), "承诺办结", file.promisedDue().map(Dates::withWeekday).orElse("联网后即办"))
            .end();
        flow.paragraph(Phrase.bold(CaseWords.addressee(file)).then("："), 0);
        Phrase accepting = Phrase.of("您申请办理的“" + file.itemName() + "”，已经受理，时间从 " + Dates.plain(day) + "起算。");
        flow.paragraph(file.promisedDue().map(due -> accepting.then("我们承诺在 ").strong(Dates.withWeekday(due) + "前")
            .then("办结。听证、检验、现场核查、专家评审的时间不算在内，要用多久会另外书面告诉您。"))
            .orElseGet(() -> accepting.then("这是即办件，受理的时候窗口没有联网：").strong("联网后马上办，今天不一定能办好。").then("办到哪一步，凭查询码可以查。")), 2);
        if (!deferred.isEmpty()) {
            flow.paragraph(Phrase.of("有 " + deferred.size() + " 份材料可以后补，请在 ").strong(due(file) + "前")
                .then("补齐，见《容缺受理承诺书》。"), 2);
        }
        flow.skip(6);
        MaterialsTable.print(flow, file);
        ClosingBlock.print(flow, file, contacts, day);
        if (!deferred.isEmpty()) {
            PledgePart.print(flow, file, deferred, day);
        }
        PageFooter.print(sheet, TITLE, file.receiptNo());
        return sheet.finish(TITLE, accepted, TITLE + file.receiptNo() + file.version());
    }

    static String due(CaseFile file) {
        return file.toleranceDue().map(Dates::withWeekday).orElse("窗口告知的日期");
    }
}
