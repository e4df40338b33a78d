package yiwang.sync.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.casework.CaseMaterial.Way;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.casework.Fault;

/** Whatever is written in a case, all of it comes out on paper and inside the margins. */
class NothingIsLostTest extends WithFonts {

    /** First and last code points: ASCII, Latin, Cyrillic, punctuation, radicals, kana, Han of every block, full width. */
    private static final int[][] RANGES = {{0x21, 0x7E}, {0x21, 0x7E}, {0xC0, 0x17F}, {0x410, 0x44F}, {0x3001, 0x3011}, {0x2F00, 0x2FD5},
        {0x3041, 0x3096}, {0x4E00, 0x9FA5}, {0x4E00, 0x9FA5}, {0x4E00, 0x9FA5}, {0x3400, 0x4DB5}, {0xFA0E, 0xFA29}, {0xFF01, 0xFF5E},
        {0x20000, 0x2A6D6}, {0x2B740, 0x2B81D}, {0x2CEB0, 0x2EBE0}, {0x30000, 0x3134A}, {0x31350, 0x323AF}, {0x323B0, 0x33479}};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void every_code_point_of_the_case_is_on_the_paper_and_none_beyond_the_margins(long seed) throws IOException {
        Random random = new Random(seed);
        List<CaseMaterial> materials = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            String code = "M" + i;
            materials.add(new CaseMaterial(code, text(random, 40), Way.values()[random.nextInt(Way.values().length)], text(random, 60)));
            faults.add(new Fault(code, text(random, 80), text(random, 80)));
        }
        CaseFile file = SampleCases.file(CaseState.CORRECTION, text(random, 30), materials, faults);
        Paper receipt = papers.receipt(file);
        Paper correction = papers.correction(file);
        String received = ReadPaper.unbroken(receipt);
        String corrected = ReadPaper.unbroken(correction);
        assertThat(received).contains(expected(file.applicant().name(), receipt));
        materials.forEach(m -> assertThat(received).contains(expected(m.name(), receipt)).contains(expected(m.note(), receipt)));
        faults.forEach(f -> assertThat(corrected).contains(expected(f.what(), correction)).contains(expected(f.remedy(), correction)));
        insideMargins(receipt);
        insideMargins(correction);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void a_text_longer_than_a_page_runs_on_over_the_next_ones_complete(long seed) throws IOException {
        Random random = new Random(seed);
        String longText = text(random, 30).repeat(200);
        CaseFile file = SampleCases.file(CaseState.CORRECTION, longText.substring(0, 400), SampleCases.materials(Way.MISSING),
            List.of(new Fault("M04", "没有带来", longText)));
        Paper paper = papers.correction(file);
        assertThat(paper.pages()).isGreaterThan(3);
        long wanted = expected(longText, paper).codePoints().filter(c -> c > 0x3000).count();
        assertThat(ReadPaper.unbroken(paper).codePoints().filter(c -> c > 0x3000).count()).isGreaterThanOrEqualTo(wanted);
        insideMargins(paper);
    }

    private static String text(Random random, int longest) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(longest);
        while (text.codePointCount(0, text.length()) < length) {
            int[] range = RANGES[random.nextInt(RANGES.length)];
            int codePoint = range[0] + random.nextInt(range[1] - range[0] + 1);
            if (Character.isDefined(codePoint)) {
                text.appendCodePoint(codePoint);
            }
        }
        return text.toString();
    }

    /** What the paper has to say: the text itself, and the code of each character that it warned of. */
    private static String expected(String text, Paper paper) {
        StringBuilder expected = new StringBuilder();
        text.codePoints().forEach(c -> {
            String code = String.format("U+%04X", c);
            boolean boxed = paper.warnings().stream().anyMatch(w -> w.endsWith(code));
            assertThat(boxed && c >= 0x4E00 && c <= 0x9FA5).as("a box for " + code).isFalse();
            expected.append(boxed ? code : Character.toString(c));
        });
        return expected.toString();
    }

    private static void insideMargins(Paper paper) throws IOException {
        List<TextPosition> positions = ReadPaper.positions(paper);
        assertThat(positions).isNotEmpty().allSatisfy(p -> {
            assertThat(p.getXDirAdj()).isGreaterThan(PageFlow.LEFT - 0.5f);
            assertThat(p.getXDirAdj() + p.getWidthDirAdj()).isLessThan(PageFlow.RIGHT + 0.5f);
            assertThat(p.getYDirAdj()).isBetween(30f, PageFlow.HEIGHT - 30);
        });
    }
}
