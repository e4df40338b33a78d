package yiwang.device.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.device.api.RawPage;
import yiwang.device.simulator.scanner.PaperSheet;

/** What happens to a page between the scanner and the document, on sheets whose number can be read back. */
class PageWorkTest {

    private static final int DPI = 200;

    @ParameterizedTest
    @ValueSource(doubles = {-4, -2.5, -1, 0.5, 1.1, 3, 5})
    void a_page_that_lies_askew_is_found_and_turned_back(double degrees) {
        PageRaster page = sheet(700, DPI, 3);
        Rotation.clockwise(page, degrees);
        assertThat(Skew.of(page)).isCloseTo(degrees, Offset.offset(0.15));
        Rotation.clockwise(page, -Skew.of(page));
        assertThat(Skew.of(page)).as("straight now").isCloseTo(0, Offset.offset(0.15));
        assertThat(number(page)).isEqualTo(700);
    }

    @Test
    void a_straight_page_stays_as_it_is() throws IOException {
        PaperSheet sheet = PaperSheet.draw(700, DPI, 1);
        FinishedPage page = new PageWork(PageRecipe.DEFAULT).finish(new RawPage.Pixels(sheet.width(), sheet.height(), 1, DPI, sheet.samples()));
        assertThat(page.turned()).isZero();
        assertThat(page.findings()).isEmpty();
        assertThat(page.picture().width()).isEqualTo(sheet.width());
    }

    @Test
    void a_sheet_on_a_dark_desk_is_cut_out() {
        PageRaster desk = onDesk(300, 120, 80, 230);
        PageRaster.Box box = PageEdges.find(desk).orElseThrow();
        assertThat(box.left()).isCloseTo(120, Offset.offset(4));
        assertThat(box.top()).isCloseTo(80, Offset.offset(4));
        desk.crop(box);
        assertThat(number(desk)).isEqualTo(300);
    }

    @Test
    void a_sheet_that_fills_the_glass_is_not_cut() {
        assertThat(PageEdges.find(sheet(1, DPI, 1))).isEmpty();
    }

    @Test
    void an_empty_page_is_called_blank_and_a_full_one_is_not() {
        assertThat(PageCheck.of(noisy(raster(PaperSheet.blank(DPI, 3), DPI, 3)))).containsExactly(PageFinding.BLANK);
        assertThat(PageCheck.of(noisy(sheet(3, DPI, 3)))).isEmpty();
    }

    @Test
    void a_page_out_of_focus_is_called_blurred() {
        PageRaster page = sheet(3, DPI, 1);
        for (int round = 0; round < 3; round++) {
            blur(page, 9);
        }
        assertThat(PageCheck.of(page)).containsExactly(PageFinding.BLURRED);
    }

    @Test
    void a_lamp_on_the_page_is_called_glare_and_white_paper_of_a_scanner_is_not() {
        PageRaster page = onDesk(9, 0, 0, 205);
        assertThat(PageCheck.of(page)).isEmpty();
        for (int y = 600; y < 900; y++) {
            Arrays.fill(page.samples(), y * page.stride() + 500, y * page.stride() + 900, (byte) 255);
        }
        assertThat(PageCheck.of(page)).containsExactly(PageFinding.GLARE);
    }

    @Test
    void fewer_than_200_dots_an_inch_are_called_coarse() {
        assertThat(PageCheck.of(sheet(3, 150, 1))).isEqualTo(Set.of(PageFinding.COARSE));
    }

    @Test
    void black_and_white_keeps_writing_on_paper_that_lies_half_in_shadow() {
        PageRaster page = sheet(513, DPI, 1);
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width() / 2; x++) {
                int at = y * page.stride() + x;
                page.samples()[at] = (byte) ((page.samples()[at] & 0xFF) * 45 / 100);
            }
        }
        byte[] bits = Bitonal.of(page);
        int row = (page.width() + 7) / 8;
        int number = PaperSheet.numberIn((x, y) -> {
            int dotX = (int) (x * page.width());
            return (bits[(int) (y * page.height()) * row + dotX / 8] >> 7 - dotX % 8 & 1) != 0 ? 0 : 255;
        });
        assertThat(number).isEqualTo(513);
        long ink = 0;
        for (byte eight : bits) {
            ink += Integer.bitCount(eight & 0xFF);
        }
        assertThat((double) ink / (page.width() * page.height())).as("shadow is not ink").isBetween(0.1, 0.45);
    }

    @Test
    void a_jpeg_that_needs_nothing_is_kept_byte_for_byte() throws IOException {
        byte[] jpeg = Jpegs.encode(sheet(12, DPI, 3), 0.8f);
        PagePicture picture = new PageWork(PageRecipe.DEFAULT).finish(new RawPage.Encoded("image/jpeg", 0, 0, DPI, jpeg)).picture();
        assertThat(picture.bytes()).isEqualTo(jpeg);
        assertThat(picture.channels()).isEqualTo(3);
    }

    @Test
    void a_picture_that_is_cut_off_or_none_is_refused() throws IOException {
        byte[] jpeg = Jpegs.encode(sheet(12, DPI, 3), 0.8f);
        for (byte[] broken : new byte[][] {new byte[0], "<html>".getBytes(), Arrays.copyOf(jpeg, 100), new byte[5000]}) {
            assertThatExceptionOfType(BrokenPage.class).isThrownBy(() -> Jpegs.decode(new RawPage.Encoded("image/jpeg", 0, 0, DPI, broken)));
        }
    }

    @Test
    void two_looks_at_a_sheet_are_the_same_and_two_sheets_are_not() {
        PageLook seven = new PageLook(noisy(sheet(7, DPI, 1)));
        assertThat(seven.sameAs(new PageLook(sheet(7, DPI, 1)))).isTrue();
        for (int other = 8; other < 40; other++) {
            assertThat(seven.sameAs(new PageLook(sheet(other, DPI, 1)))).as("sheet %s", other).isFalse();
        }
    }

    static int number(PageRaster page) {
        return PaperSheet.numberIn((x, y) -> page.grey((int) (x * page.width()), (int) (y * page.height())));
    }

    private static PageRaster sheet(int number, int dpi, int channels) {
        return raster(PaperSheet.draw(number, dpi, channels), dpi, channels);
    }

    private static PageRaster raster(PaperSheet sheet, int dpi, int channels) {
        return new PageRaster(sheet.width(), sheet.height(), channels, dpi, sheet.samples());
    }

    private static PageRaster noisy(PageRaster page) {
        Random random = new Random(42);
        for (int i = 0; i < page.samples().length; i++) {
            page.samples()[i] = (byte) Math.clamp((page.samples()[i] & 0xFF) + random.nextInt(11) - 5, 0, 255);
        }
        return page;
    }

    /** A grey sheet, as a camera sees it: paper of that brightness, a dark desk around it. */
    private static PageRaster onDesk(int number, int left, int top, int paper) {
        PaperSheet sheet = PaperSheet.draw(number, DPI, 1);
        int width = sheet.width() + 2 * left;
        int height = sheet.height() + 2 * top;
        byte[] desk = new byte[width * height];
        Arrays.fill(desk, (byte) 60);
        for (int y = 0; y < sheet.height(); y++) {
            for (int x = 0; x < sheet.width(); x++) {
                desk[(top + y) * width + left + x] = (byte) ((sheet.samples()[y * sheet.width() + x] & 0xFF) * paper / 250);
            }
        }
        return new PageRaster(width, height, 1, DPI, desk);
    }

    private static void blur(PageRaster page, int reach) {
        byte[] samples = page.samples();
        for (int pass = 0; pass < 2; pass++) {
            int step = pass == 0 ? 1 : page.width();
            byte[] before = samples.clone();
            for (int i = reach * step; i < samples.length - reach * step; i++) {
                int sum = 0;
                for (int k = -reach; k <= reach; k++) {
                    sum += before[i + k * step] & 0xFF;
                }
                samples[i] = (byte) (sum / (2 * reach + 1));
            }
        }
    }
}
