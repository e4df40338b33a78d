package yiwang.sync.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseMaterial.Way;
import yiwang.sync.domain.casework.CaseState;

class RareCharactersTest extends WithFonts {

    private static CaseFile of(String name) {
        return SampleCases.file(CaseState.RECEIVED, name, SampleCases.materials(Way.SEEN), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"赵𬭎", "㛃", "𠮷", "阿依努尔·买买提", "𰻝", "䶮", "𬀩𫖯", "\uFA0E", "\u2F26子", "\uF9BA了\uF901更\uF934老\uF967不\uF98E年"})
    void a_rare_name_prints_and_reads_back_as_itself(String name) throws IOException {
        Paper paper = papers.receipt(of(name));
        assertThat(paper.warnings()).isEmpty();
        assertThat(ReadPaper.unbroken(paper)).contains("申请人" + name + "证件");
    }

    @Test
    void each_character_goes_to_the_first_font_that_has_it() throws IOException {
        assertThat(fontsOf(papers.receipt(of("王桂兰")))).containsExactly("WenQuanYiMicroHei");
        assertThat(fontsOf(papers.receipt(of("㛃")))).containsExactlyInAnyOrder("WenQuanYiMicroHei", "HanaMinA");
        assertThat(fontsOf(papers.receipt(of("\uD873\uDEB1")))).containsExactlyInAnyOrder("WenQuanYiMicroHei", "HanaMinB");
        assertThat(fontsOf(papers.receipt(of("𰻝")))).containsExactlyInAnyOrder("WenQuanYiMicroHei", "BabelStoneHan");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x10FFFD, 0xE000, 0x07})
    void a_character_without_a_glyph_prints_as_a_box_with_its_code_and_warns(int codePoint) throws Exception {
        String code = String.format("U+%04X", codePoint);
        Paper paper = papers.receipt(of("王" + Character.toString(codePoint) + "兰"));
        assertThat(paper.warnings()).singleElement().asString().contains(code);
        assertThat(ReadPaper.unbroken(paper)).contains("申请人王" + code + "兰证件");
        assertThat(ReadPaper.scanned(ReadPaper.picture(paper, 0, 300), BarcodeFormat.CODE_128)).isEqualTo(SampleCases.RECEIPT_NO);
    }

    @Test
    void a_variation_selector_is_not_drawn_and_is_told() throws IOException {
        Paper paper = papers.receipt(of("葛\uDB40\uDD00某"));
        assertThat(paper.warnings()).singleElement().asString().contains("U+E0100");
        assertThat(ReadPaper.unbroken(paper)).contains("申请人葛某证件");
    }

    @Test
    void rare_characters_are_drawn_not_left_blank() throws IOException {
        int dot = inkAtName(papers.receipt(of("·")));
        for (String name : List.of("𬭎", "㛃", "𠮷", "𰻝")) {
            assertThat(inkAtName(papers.receipt(of(name)))).as(name).isGreaterThan(dot + 100);
        }
    }

    /** Dark pixels where the names of applicant and agent stand in the block of facts. */
    private static int inkAtName(Paper paper) throws IOException {
        int dark = 0;
        Raster picture = ReadPaper.picture(paper, 0, 216).getRaster();
        for (int y = 3 * 180; y < 3 * 230; y++) {
            for (int x = 3 * (int) (PageFlow.LEFT + 60); x < 3 * (int) (PageFlow.LEFT + 110); x++) {
                dark += picture.getSample(x, y, 0) < 200 ? 1 : 0;
            }
        }
        return dark;
    }

    private static Set<String> fontsOf(Paper paper) throws IOException {
        Set<String> names = new HashSet<>();
        try (PDDocument document = Loader.loadPDF(paper.pdf())) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    names.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
        }
        return names;
    }
}
