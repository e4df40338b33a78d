package yiwang.sync.documents;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.casework.CaseMaterial.Way;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.casework.Fault;

/** 补正告知书（一次性告知书）: every fault with its remedy, and what may not be asked for again. */
final class CorrectionPaper {

    private static final String TITLE = "补正告知书";
    private static final Set<Way> SETTLED = Set.of(Way.ATTACHED, Way.FORM, Way.CARD, Way.PLEDGE, Way.SEEN, Way.TO_VERIFY);

    private CorrectionPaper() {
    }

    static Paper make(Sheet sheet, CaseFile file, HallContacts contacts) throws IOException {
        Instant told = CaseWords.reached(file, CaseState.CORRECTION);
        LocalDate day = Dates.day(told);
        long round = file.history().stream().filter(s -> s.to() == CaseState.CORRECTION).count();
        PageFlow flow = new PageFlow(sheet, file.sample());
        Letterhead.print(flow, file, TITLE, "（一次性告知书）", CaseWords.documentNumber(file, "补正", day, round));
        CaseFacts.print(flow, file).end();
        flow.paragraph(Phrase.bold(CaseWords.addressee(file)).then("："), 0);
        flow.paragraph(Phrase.of("您于 " + Dates.plain(Dates.day(file.acceptedAt())) + "申请的“" + file.itemName()
            + "”，我们已经收到。按办事指南核对，下面 " + file.faults().size() + " 处需要补正，").strong("一次告知全部内容：").then(""), 2);
        flow.skip(6);
        faults(flow, file);
        flow.paragraph(Phrase.of("请在 ").strong(file.correctionDue().map(Dates::withWeekday).orElse("窗口告知的日期") + "前")
            .then("补正。可以扫右下角的码上传，可以交给村（社区）代办点，也可以送到窗口。补齐的当天受理，从那天起计算办理时间；"
                + "到期没有补的，这次申请按撤回处理，材料退还给您，以后可以重新申请。"), 2);
        settled(flow, file);
        ClosingBlock.print(flow, file, contacts, day);
        PageFooter.print(sheet, TITLE, file.receiptNo());
        return sheet.finish(TITLE, told, TITLE + file.receiptNo() + file.version());
    }

    private static void faults(PageFlow flow, CaseFile file) throws IOException {
        Table table = new Table(flow, new Table.Column("序号", 0.085f), new Table.Column("材料或内容", 0.255f),
            new Table.Column("哪里不对", 0.29f), new Table.Column("请您怎么补", 0.37f));
        int number = 1;
        for (Fault fault : file.faults()) {
            table.row(String.valueOf(number++), subject(file, fault), fault.what(), fault.remedy());
        }
        table.end();
    }

    private static String subject(CaseFile file, Fault fault) {
        return fault.material().isEmpty() ? "申请表" : CaseWords.material(file, fault.material()).map(CaseMaterial::name).orElse(fault.material());
    }

    private static void settled(PageFlow flow, CaseFile file) throws IOException {
        Set<String> faulty = file.faults().stream().map(Fault::material).collect(Collectors.toSet());
        List<String> names = file.materials().stream()
            .filter(m -> SETTLED.contains(m.way()) && !faulty.contains(m.code())).map(CaseMaterial::name).toList();
        String rest = "除上面 " + file.faults().size() + " 处外，不再要求其他材料。";
        flow.paragraph(names.isEmpty() ? Phrase.of(rest)
            : Phrase.of("下面的材料已经收到、核过，或者由我们联网核验，").strong("不会再向您要：").then(String.join("、", names) + "。" + rest), 2);
    }
}
