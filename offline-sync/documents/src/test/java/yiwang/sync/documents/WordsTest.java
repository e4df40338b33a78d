package yiwang.sync.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({"2026-11-24, 二〇二六年十一月二十四日", "2026-01-01, 二〇二六年一月一日", "2030-10-10, 二〇三〇年十月十日",
        "2027-12-31, 二〇二七年十二月三十一日", "2027-02-20, 二〇二七年二月二十日"})
    void days_are_written_as_organs_write_them(LocalDate day, String words) {
        assertThat(Dates.inWords(day)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"990121194203051226, 990121********1226", "E12345678, *****5678", "1234, **34", "'', ''"})
    void an_id_number_keeps_its_ends_only(String number, String masked) {
        assertThat(CaseWords.masked(number)).isEqualTo(masked);
    }

    @Test
    void no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() throws Exception {
        try (PaperFonts fonts = new PaperFonts(); PDDocument document = new PDDocument()) {
            Typesetter typesetter = new Typesetter(new EmbeddedFonts(document, fonts));
            String text = "请补交（原件），“户口簿”；编号 ABC-123。";
            for (float width = 70; width < 180; width += 1) {
                List<Line> lines = typesetter.lines(Phrase.of(text.repeat(5)), width, 10, 0);
                for (Line line : lines.subList(1, lines.size())) {
                    assertThat("，。；）”").doesNotContain(Character.toString(line.pieces().getFirst().codePoint()));
                }
                for (Line line : lines.subList(0, lines.size() - 1)) {
                    assertThat("（“").doesNotContain(Character.toString(line.pieces().getLast().codePoint()));
                    assertThat(line.em() * 10).isLessThanOrEqualTo(width + 0.1f);
                }
            }
        }
    }
}
