package yiwang.sync.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PaperPictureTest extends WithFonts {

    @Test
    void every_page_becomes_a_picture_of_an_a4_sheet_with_ink_on_it() throws IOException {
        Paper paper = papers.acceptance(SampleCases.tolerated());
        List<byte[]> pages = PaperPicture.png(paper.pdf(), 110);
        assertThat(pages).hasSize(paper.pages());
        for (byte[] png : pages) {
            BufferedImage page = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(page.getWidth()).isBetween(905, 915);
            assertThat((double) page.getHeight() / page.getWidth()).isBetween(1.40, 1.43);
            long dark = IntStream.of(page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth()))
                .filter(rgb -> (rgb & 0xFF) < 100).count();
            assertThat(dark).isGreaterThan(2000);
        }
    }
}
