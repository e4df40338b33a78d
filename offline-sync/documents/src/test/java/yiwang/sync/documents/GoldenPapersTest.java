package yiwang.sync.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yiwang.sync.domain.casework.CaseState;

/**
 * Papers as they were looked at and found right. After a wanted change: run with {@code -Dgolden.renew=true}, look at the new
 * pictures under src/test/resources/golden, commit them.
 */
class GoldenPapersTest extends WithFonts {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final boolean RENEW = Boolean.getBoolean("golden.renew");
    private static final int DPI = 72;
    /** Share of pixels that may differ by more than a third of the grey scale: edges of letters, not a moved line. */
    private static final double TOLERANCE = 0.0025;

    static Stream<Arguments> all() {
        return Stream.of(Arguments.of("receipt", papers.receipt(SampleCases.received())),
            Arguments.of("acceptance", papers.acceptance(SampleCases.accepted())),
            Arguments.of("tolerance", papers.acceptance(SampleCases.tolerated())),
            Arguments.of("correction", papers.correction(SampleCases.toCorrect())),
            Arguments.of("refusal", papers.refusal(SampleCases.refused())),
            Arguments.of("forty-materials", papers.receipt(SampleCases.withMaterials(CaseState.RECEIVED, 40))),
            Arguments.of("bare", papers.receipt(SampleCases.bare())),
            Arguments.of("certificate", papers.certificate(SampleCases.accepted(), new CertificateCopy("QX000017", 2, SampleCases.MORNING))),
            Arguments.of("ticket", papers.ticket(SampleCases.ticket(), "青溪县政务服务中心", "综合受理", true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void the_text_is_as_it_was_read_last(String name, Paper paper) throws IOException {
        Path golden = GOLDEN.resolve(name + ".txt");
        String text = ReadPaper.text(paper);
        if (RENEW) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void every_page_looks_as_it_was_seen_last(String name, Paper paper) throws IOException {
        for (int page = 0; page < paper.pages(); page++) {
            Path golden = GOLDEN.resolve(name + "-" + (page + 1) + ".png");
            BufferedImage picture = ReadPaper.picture(paper, page, DPI);
            if (RENEW) {
                Files.createDirectories(GOLDEN);
                ImageIO.write(picture, "png", golden.toFile());
            }
            assertThat(difference(picture, ImageIO.read(golden.toFile()))).as(golden.toString()).isLessThan(TOLERANCE);
        }
        assertThat(GOLDEN.resolve(name + "-" + (paper.pages() + 1) + ".png")).doesNotExist();
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        assertThat(one.getHeight()).isEqualTo(other.getHeight());
        Raster a = one.getRaster();
        Raster b = other.getRaster();
        int different = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                different += Math.abs(a.getSample(x, y, 0) - b.getSample(x, y, 0)) > 85 ? 1 : 0;
            }
        }
        return (double) different / (a.getWidth() * a.getHeight());
    }
}
