package yiwang.sync.documents;

import java.io.IOException;
import yiwang.sync.domain.casework.CaseFile;

/** 中心签收凭据: what the centre has signed for, so that it can be shown without this machine. */
final class SyncReceiptPaper {

    private static final String TITLE = "中心签收凭据";

    private SyncReceiptPaper() {
    }

    static Paper make(Sheet sheet, SyncReceipt receipt) throws IOException {
        PageFlow flow = new PageFlow(sheet, receipt.sample());
        String number = receipt.file().map(CaseFile::receiptNo).orElse("R" + receipt.upToSeq());
        Letterhead.print(flow, receipt.hall(), number, TITLE, "", "第 1 至 " + receipt.upToSeq() + " 条记录");
        if (receipt.file().isPresent()) {
            CaseFile file = receipt.file().get();
            Facts facts = CaseFacts.print(flow, file).pair("受理时间", Dates.minute(file.acceptedAt()), "附件", file.attachments().size() + " 份");
            if (receipt.atCentre().isPresent()) {
                facts.wide("中心签收", Phrase.bold(Dates.minute(receipt.atCentre().get())));
            }
            facts.end();
            flow.paragraph(Phrase.of("这件的记录和附件，中心已经全部收到，并以下面的签名为凭。"), 2);
        } else {
            flow.paragraph(Phrase.of("本站点第 1 至 ").strong(String.valueOf(receipt.upToSeq())).then(" 条记录，中心已经全部收到，并以下面的签名为凭。附件各自另行核对。"), 2);
        }
        flow.skip(8);
        new Facts(flow).pair("站点", receipt.station(), "大厅", receipt.hall()).wide("站点编号", receipt.stationId())
                .wide("登记批次", receipt.epoch()).pair("收到第", receipt.upToSeq() + " 条", "中心批次", receipt.gatewayEpoch())
                .pair("中心签收于", Dates.minute(receipt.time()), "本机收到于", Dates.minute(receipt.takenAt()))
                .wide("末条摘要", receipt.hash()).wide("中心签名", receipt.signature()).end();
        if (!receipt.records().isEmpty()) {
            flow.heading("这件的记录（序号、摘要）");
            for (String line : receipt.records()) {
                flow.paragraph(Phrase.of(line), 0, 8.5f, Pen.QUIET);
            }
        }
        flow.skip(6);
        flow.paragraph(Phrase.of("签名算法 Ed25519，本机已用登记时拿到的中心公钥核对。对签名有疑问，凭上面的摘要和签名向中心查验。"), 0, 9, Pen.QUIET);
        PageFooter.print(sheet, TITLE, number);
        return sheet.finish(TITLE, receipt.takenAt(), TITLE + number + receipt.signature());
    }
}
