package yiwang.device.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DocumentScanner;
import yiwang.device.api.ScanSettings;
import yiwang.device.page.DocumentOutcome;
import yiwang.device.page.PageFinding;
import yiwang.device.page.PageRecipe;
import yiwang.device.page.PaperToPdf;
import yiwang.device.page.ScanAttendant;
import yiwang.device.simulator.scanner.EsclSimulator;
import yiwang.device.simulator.scanner.PaperPath;
import yiwang.device.simulator.scanner.PaperSheet;
import yiwang.device.simulator.scanner.SanedSimulator;

/** Twenty sheets in the feeder, the seventh jams, a person mends it: every sheet is in the document once and in order. */
class FeederStoryTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T01:42:00Z"), ZoneOffset.UTC);
    private static final ScanSettings FEEDER = new ScanSettings(75, ScanSettings.Colour.GREY, ScanSettings.Source.FEEDER);

    private enum Line { SANE, ESCL }

    private final ByteArrayOutputStream pdf = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource(Line.class)
    void a_jam_at_page_seven_of_twenty_keeps_six_and_goes_on_at_seven(Line line) throws IOException {
        Person person = new Person();
        DocumentOutcome outcome = scan(line, 20, person, person::clear);
        assertThat(person.asked).containsExactly("PAPER_JAM after 6");
        assertThat(outcome).isInstanceOf(DocumentOutcome.Complete.class);
        assertThat(numbers()).isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void two_sheets_at_once_are_no_page_and_go_in_again_one_by_one() throws IOException {
        try (EsclSimulator escl = EsclSimulator.start(); DocumentScanner scanner = ScannerRig.open(escl.address())) {
            Person person = new Person();
            person.mending = escl.paper()::clear;
            escl.paper().load(20);
            escl.paper().doubleFeedAt(7);
            pdf.reset();
            DocumentOutcome outcome = new PaperToPdf(scanner::feed, PageRecipe.DEFAULT, person, CLOCK).scan(FEEDER, pdf, LIMIT, Cancellation.NEVER);
            assertThat(person.asked).containsExactly("DOUBLE_FEED after 6");
            assertThat(outcome).isInstanceOf(DocumentOutcome.Complete.class);
        }
        assertThat(numbers()).isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @ParameterizedTest
    @EnumSource(Line.class)
    void without_a_person_the_six_pages_are_a_whole_document(Line line) throws IOException {
        DocumentOutcome outcome = scan(line, 20, null, paper -> { });
        assertThat(outcome).isInstanceOf(DocumentOutcome.Partial.class);
        assertThat(((DocumentOutcome.Partial) outcome).why().kind()).isEqualTo(DeviceFault.Kind.PAPER_JAM);
        assertThat(numbers()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void who_puts_the_whole_stack_back_is_asked_and_gets_no_page_twice() throws IOException {
        Person person = new Person();
        scan(Line.SANE, 10, person, paper -> {
            paper.clear();
            paper.load(10);
        });
        assertThat(person.asked).hasSize(7).startsWith("PAPER_JAM after 6", "repeated?");
        assertThat(numbers()).isEqualTo(IntStream.rangeClosed(1, 10).boxed().toList());
    }

    @Test
    void no_page_is_ever_in_a_temporary_file(@TempDir Path folder) throws Exception {
        // A library in this JVM may have turned the trap off.
        ImageIO.setUseCache(true);
        ImageIO.setCacheDirectory(folder.toFile());
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            scan(Line.ESCL, 8, new Person(), PaperPath::clear);
            scan(Line.SANE, 8, new Person(), PaperPath::clear);
            assertThat(watch.poll(200, TimeUnit.MILLISECONDS)).isNull();
            try (ImageInputStream careless = ImageIO.createImageInputStream(new ByteArrayInputStream(new byte[100_000]))) {
                assertThat(careless.read()).isZero();
            }
            assertThat(watch.poll(30, TimeUnit.SECONDS)).as("the trap would have caught one").isNotNull();
        } finally {
            ImageIO.setCacheDirectory(null);
        }
    }

    private interface Mending {
        void mend(PaperPath paper);
    }

    private DocumentOutcome scan(Line line, int sheets, Person person, Mending mending) throws IOException {
        pdf.reset();
        try (SanedSimulator saned = SanedSimulator.start(); EsclSimulator escl = EsclSimulator.start();
                DocumentScanner scanner = ScannerRig.open(line == Line.SANE ? saned.address() : escl.address())) {
            PaperPath paper = line == Line.SANE ? saned.paper() : escl.paper();
            paper.load(sheets);
            paper.jamAt(7);
            if (person != null) {
                person.mending = () -> mending.mend(paper);
            }
            return new PaperToPdf(scanner::feed, PageRecipe.DEFAULT, person == null ? ScanAttendant.NOBODY : person, CLOCK)
                    .scan(FEEDER, pdf, LIMIT, Cancellation.NEVER);
        }
    }

    /** The numbers on the sheets, page by page, as another program reads the document. */
    private List<Integer> numbers() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            for (PDPage page : document.getPages()) {
                BufferedImage image = ((PDImageXObject) page.getResources().getXObject(COSName.getPDFName("Page"))).getImage();
                numbers.add(PaperSheet.numberIn((x, y) -> image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight())) & 0xFF));
            }
        }
        return numbers;
    }

    /** Mends what can be mended, wants no page twice, writes down what was asked. */
    private static final class Person implements ScanAttendant {

        private final List<String> asked = new ArrayList<>();
        private Runnable mending;

        void clear(PaperPath paper) {
            paper.clear();
        }

        @Override
        public Answer stopped(DeviceFault why, int pages) {
            asked.add(why.kind() + " after " + pages);
            mending.run();
            return Answer.GO_ON;
        }

        @Override
        public boolean keepRepeated(int page) {
            asked.add("repeated?");
            return false;
        }

        @Override
        public void page(int number, Set<PageFinding> findings) {
            assertThat(findings).isEqualTo(Set.of(PageFinding.COARSE));
        }
    }
}
