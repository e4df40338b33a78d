package yiwang.device.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.FeedEnd;
import yiwang.device.api.PageSink;
import yiwang.device.api.RawPage;
import yiwang.device.simulator.scanner.PaperSheet;

/** Pages for a person to look at, finished one behind the other. */
class PaperToPagesTest {

    private static final int DPI = 200;
    private static final DeviceFault JAM = DeviceFault.of(DeviceFault.Kind.PAPER_JAM, "");

    private final List<FinishedPage> pages = new ArrayList<>();

    @Test
    void each_page_is_straightened_and_looked_at_and_a_jam_keeps_those_before_it() throws IOException {
        FeedEnd end = scan(sheet(PaperSheet.draw(700, DPI, 3), 2), sheet(PaperSheet.blank(DPI, 3), 0), sheet(PaperSheet.draw(701, DPI, 3), 0));
        assertThat(end).isEqualTo(new FeedEnd.Stopped(3, JAM));
        assertThat(pages).extracting(FinishedPage::findings).containsExactly(Set.of(), Set.of(PageFinding.BLANK), Set.of());
        assertThat(pages.getFirst().turned()).isCloseTo(2, Offset.offset(0.15));
        assertThat(number(pages.getFirst())).isEqualTo(700);
        assertThat(number(pages.getLast())).isEqualTo(701);
    }

    @Test
    void what_is_no_picture_is_a_fault_and_the_pages_before_it_stay() throws IOException {
        FeedEnd end = scan(sheet(PaperSheet.draw(7, DPI, 1), 0), new RawPage.Encoded("image/jpeg", 10, 10, DPI, new byte[] {1, 2, 3}));
        assertThat(end).isInstanceOfSatisfying(FeedEnd.Stopped.class, stopped -> assertThat(stopped.why().kind()).isEqualTo(DeviceFault.Kind.PROTOCOL));
        assertThat(pages).hasSize(1);
        assertThat(number(pages.getFirst())).isEqualTo(7);
    }

    private FeedEnd scan(RawPage... sheets) throws IOException {
        return new PaperToPages(sink -> feed(sink, sheets), PageRecipe.DEFAULT).scan(pages::add);
    }

    private static FeedEnd feed(PageSink sink, RawPage... sheets) {
        try {
            for (RawPage sheet : sheets) {
                sink.take(sheet);
            }
            return new FeedEnd.Stopped(sheets.length, JAM);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RawPage sheet(PaperSheet sheet, double askew) {
        int channels = sheet.samples().length / sheet.width() / sheet.height();
        PageRaster page = new PageRaster(sheet.width(), sheet.height(), channels, DPI, sheet.samples());
        if (askew != 0) {
            Rotation.clockwise(page, askew);
        }
        return new RawPage.Pixels(page.width(), page.height(), channels, DPI, page.samples());
    }

    private static int number(FinishedPage page) throws IOException {
        PagePicture picture = PagePicture.ofJpeg(page.picture().bytes(), DPI);
        assertThat(picture.width()).isEqualTo(page.picture().width());
        PageRaster raster = Jpegs.decode(new RawPage.Encoded("image/jpeg", 0, 0, DPI, picture.bytes()));
        return PaperSheet.numberIn((x, y) -> raster.grey((int) (x * raster.width()), (int) (y * raster.height())));
    }
}
