package yiwang.sync.documents;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseMaterial;

/** 容缺受理承诺书: what is missing, why it may follow, until when, what happens otherwise, and the signatures. */
final class PledgePart {

    private PledgePart() {
    }

    static void print(PageFlow flow, CaseFile file, List<CaseMaterial> deferred, LocalDate day) throws IOException {
        flow.newPage();
        Letterhead.print(flow, file, "容缺受理承诺书", "", CaseWords.documentNumber(file, "容缺", day, 1));
        CaseFacts.print(flow, file).end();
        flow.heading("还缺的材料");
        Table table = new Table(flow, new Table.Column("序号", 0.085f), new Table.Column("材料名称", 0.345f),
            new Table.Column("为什么可以后补", 0.355f), new Table.Column("备注", 0.215f));
        int number = 1;
        for (CaseMaterial material : deferred) {
            table.row(String.valueOf(number++), material.name(),
                "事项目录（" + file.catalogueVersion() + " 版）列为可容缺材料，不影响先受理", material.note());
        }
        table.end();
        flow.paragraph(Phrase.bold("一、补交期限　").then("我在 ").strong(AcceptancePaper.due(file) + "前").then("把上面的材料补齐。"), 0);
        flow.paragraph(Phrase.bold("二、补交方式　").then("送到受理窗口或代办点、邮寄、网上上传，任选一种。"), 0);
        flow.paragraph(Phrase.bold("三、没有补齐　").then("到期没有补齐的，本件终止办理，并按规定记入信用记录。"
            + "材料齐了，我可以重新申请。材料补齐以前，不发办理结果。"), 0);
        flow.paragraph(Phrase.bold("四、我承诺　").then("补交的材料真实、合法、有效，内容与申请时说的一致。上面的话窗口已经讲给我听，我听明白了。"), 0);
        flow.skip(14);
        flow.keepTogether(96);
        SignLine.print(flow, "承诺人签名", "日期");
        if (file.agent().isPresent()) {
            SignLine.print(flow, "代办人签名", "日期");
        }
        SignLine.print(flow, "窗口经办人签名", "日期");
    }
}
