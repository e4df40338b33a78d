package yiwang.sync.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.sync.domain.casework.CaseFile;

class ScannedCodesTest extends WithFonts {

    @ParameterizedTest
    @ValueSource(ints = {150, 200, 300, 600})
    void the_bar_code_of_every_page_with_a_letterhead_holds_exactly_the_receipt_number(int dpi) throws Exception {
        for (Paper paper : new Paper[] {papers.receipt(SampleCases.received()), papers.acceptance(SampleCases.tolerated()),
            papers.correction(SampleCases.toCorrect())}) {
            for (int page = 0; page < paper.pages(); page++) {
                BufferedImage top = upper(ReadPaper.picture(paper, page, dpi));
                assertThat(ReadPaper.scanned(top, BarcodeFormat.CODE_128)).isEqualTo(SampleCases.RECEIPT_NO);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 300})
    void the_square_code_holds_receipt_number_and_query_code(int dpi) throws Exception {
        assertThat(ReadPaper.scanned(ReadPaper.picture(papers.receipt(SampleCases.received()), 0, dpi), BarcodeFormat.QR_CODE))
            .isEqualTo(SampleCases.RECEIPT_NO + "/7K3M9Q");
    }

    @Test
    void without_a_query_code_the_square_code_holds_the_receipt_number() throws Exception {
        assertThat(ReadPaper.scanned(ReadPaper.picture(papers.receipt(SampleCases.bare()), 0, 200), BarcodeFormat.QR_CODE))
            .isEqualTo(SampleCases.RECEIPT_NO);
    }

    @Test
    void letters_throughout_still_scan_beside_the_document_number() throws Exception {
        String letters = "LZXCVBNMASDFGHJKLQWERTYUIOP";
        Paper paper = papers.receipt(numbered(letters));
        assertThat(ReadPaper.scanned(upper(ReadPaper.picture(paper, 0, 300)), BarcodeFormat.CODE_128)).isEqualTo(letters);
        assertThat(ReadPaper.unbroken(paper)).contains("收件〔2026〕" + letters + "号");
    }

    @Test
    void a_number_no_bar_code_can_hold_is_printed_in_letters_and_told() throws Exception {
        Paper paper = papers.receipt(numbered("编号一"));
        assertThat(paper.warnings()).containsExactly("收件编号不能印成条码");
        assertThat(ReadPaper.unbroken(paper)).contains("编号一");
    }

    @Test
    void the_ticket_code_holds_the_ticket_id() throws Exception {
        assertThat(ReadPaper.scanned(ReadPaper.picture(papers.ticket(SampleCases.ticket(), "青溪县政务服务中心", "综合受理", true), 0, 203),
            BarcodeFormat.QR_CODE)).isEqualTo(SampleCases.ticket().ticketId().toString());
    }

    private static CaseFile numbered(String receiptNo) {
        CaseFile c = SampleCases.received();
        return new CaseFile(c.caseId(), receiptNo, c.caseNo(), c.version(), c.handleCode(), c.itemName(), c.body(), c.bodyCode(),
            c.catalogueVersion(), c.sample(), c.state(), c.applicant(), c.agent(), c.form(), c.materials(), c.attachments(), c.faults(),
            c.acceptedAt(), c.promisedDue(), c.toleranceDue(), c.correctionDue(), c.queryCode(), c.officer(), c.window(), c.hall(),
            c.history());
    }

    private static BufferedImage upper(BufferedImage page) {
        return page.getSubimage(0, 0, page.getWidth(), page.getHeight() / 3);
    }
}
