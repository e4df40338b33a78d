package yiwang.device.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DocumentScanner;
import yiwang.device.api.ScanOutcome;
import yiwang.device.api.ScanSettings;
import yiwang.device.api.ScannedPage;

/** What every {@link DocumentScanner} keeps: whole pages or none, in order, with their true resolution, within the limit. */
public abstract class DocumentScannerContract implements DeviceContract {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration A_QUESTION = Duration.ofSeconds(10);
    private static final ScanSettings ONE_PAGE = new ScanSettings(100, ScanSettings.Colour.COLOUR, ScanSettings.Source.FLATBED);
    private static final ScanSettings FEEDER = new ScanSettings(75, ScanSettings.Colour.GREY, ScanSettings.Source.FEEDER);

    protected DocumentScannerRig rig;
    protected DocumentScanner scanner;

    protected abstract DocumentScannerRig rig() throws Exception;

    @BeforeEach
    void a_scanner_with_paper() throws Exception {
        rig = rig();
        scanner = rig.open();
    }

    @AfterEach
    void everything_is_closed() throws Exception {
        scanner.close();
        rig.close();
    }

    @Override
    public Device wellDevice() {
        return scanner;
    }

    @Override
    public Device awayDevice() {
        return rig.openWhereNothingIs();
    }

    @Test
    void says_what_it_is() {
        assertThat(scanner.kind()).isEqualTo(DeviceKind.DOCUMENT_SCANNER);
        assertThat(scanner.status(A_QUESTION)).isEqualTo(DeviceStatus.online());
    }

    @Test
    void a_page_from_the_glass_is_a_picture_of_the_size_it_says() throws IOException {
        ScannedPage page = onlyPage(scanner.scan(ScanSettings.DEFAULT, LONG, Cancellation.NEVER));
        BufferedImage image = picture(page);
        assertThat(image.getWidth()).isEqualTo(page.width()).isGreaterThan(900);
        assertThat(image.getHeight()).isEqualTo(page.height()).isGreaterThan(900);
        assertThat(page.dpi()).isEqualTo(300);
        assertThat(image.getRaster().getNumBands()).as("colour").isEqualTo(3);
    }

    @Test
    void grey_and_black_and_white_are_smaller_pictures_of_the_same_size() throws IOException {
        ScannedPage grey = onlyPage(scanner.scan(new ScanSettings(100, ScanSettings.Colour.GREY, ScanSettings.Source.FLATBED), LONG, Cancellation.NEVER));
        ScannedPage lineart = onlyPage(scanner.scan(new ScanSettings(100, ScanSettings.Colour.LINEART, ScanSettings.Source.FLATBED), LONG, Cancellation.NEVER));
        assertThat(picture(grey).getRaster().getNumBands()).isEqualTo(1);
        assertThat(picture(lineart).getRaster().getNumBands()).isEqualTo(1);
        assertThat(lineart.width()).isBetween(grey.width() - 8, grey.width() + 8);
    }

    @Test
    void twice_the_resolution_is_twice_the_pixels() {
        ScannedPage coarse = onlyPage(scanner.scan(ONE_PAGE, LONG, Cancellation.NEVER));
        ScannedPage fine = onlyPage(scanner.scan(new ScanSettings(200, ScanSettings.Colour.COLOUR, ScanSettings.Source.FLATBED), LONG, Cancellation.NEVER));
        assertThat(fine.dpi()).isEqualTo(2 * coarse.dpi());
        assertThat(fine.width()).isBetween(2 * coarse.width() - 2, 2 * coarse.width() + 2);
    }

    @Test
    void the_feeder_gives_every_sheet_once_and_then_ends() throws IOException {
        ScanOutcome outcome = scanner.scan(FEEDER, LONG, Cancellation.NEVER);
        assertThat(outcome).isInstanceOf(ScanOutcome.Scanned.class);
        List<ScannedPage> pages = ((ScanOutcome.Scanned) outcome).pages();
        assertThat(pages).hasSize(rig.sheetsInFeeder());
        for (ScannedPage page : pages) {
            assertThat(picture(page).getHeight()).isEqualTo(page.height());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PAPER_JAM", "COVER_OPEN", "BUSY", "NO_DOCUMENT"})
    void a_fault_is_named_and_the_next_scan_after_mending_works(DeviceFault.Kind fault) throws Exception {
        rig.trouble(fault);
        assertThat(why(scanner.scan(fault == DeviceFault.Kind.NO_DOCUMENT ? FEEDER : ONE_PAGE, LONG, Cancellation.NEVER)).kind()).isEqualTo(fault);
        rig.mend();
        onlyPage(scanner.scan(ONE_PAGE, LONG, Cancellation.NEVER));
    }

    @Test
    void a_scanner_that_is_not_there_is_absent() {
        try (DocumentScanner nothing = rig.openWhereNothingIs()) {
            assertThat(nothing.status(A_QUESTION).state()).isEqualTo(DeviceStatus.State.ABSENT);
            assertThat(why(nothing.scan(ONE_PAGE, LONG, Cancellation.NEVER)).kind()).isEqualTo(DeviceFault.Kind.ABSENT);
        }
    }

    @Test
    void a_slow_scanner_is_left_at_the_limit() throws Exception {
        rig.slow();
        long began = System.nanoTime();
        assertThat(why(scanner.scan(ONE_PAGE, SHORT, Cancellation.NEVER)).kind()).isEqualTo(DeviceFault.Kind.NO_ANSWER);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SHORT.plusSeconds(2));
        rig.mend();
        onlyPage(scanner.scan(ONE_PAGE, LONG, Cancellation.NEVER));
    }

    @Test
    void cancelling_does_not_wait_for_a_slow_scanner() throws Exception {
        rig.slow();
        AtomicInteger asked = new AtomicInteger();
        long began = System.nanoTime();
        ScanOutcome outcome = scanner.scan(ONE_PAGE, LONG, () -> asked.incrementAndGet() > 10);
        assertThat(why(outcome).kind()).isEqualTo(DeviceFault.Kind.JOB_ENDED);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_power_cut_in_the_middle_of_a_page_leaves_no_half_page_and_it_comes_back_by_itself() throws Exception {
        rig.slow();
        AtomicInteger asked = new AtomicInteger();
        Meanwhile cut = Meanwhile.when(() -> asked.incrementAndGet() > 20, rig::powerCut);
        ScanOutcome outcome = scanner.scan(ONE_PAGE, LONG, cut);
        assertThat(cut.happened()).isTrue();
        assertThat(outcome).isInstanceOf(ScanOutcome.NotScanned.class);
        assertThat(why(outcome).kind()).isEqualTo(DeviceFault.Kind.LINK_LOST);
        rig.mend();
        rig.powerBack();
        onlyPage(scanner.scan(ONE_PAGE, LONG, Cancellation.NEVER));
    }

    @Test
    void closing_twice_is_allowed() {
        scanner.close();
        scanner.close();
    }

    protected static ScannedPage onlyPage(ScanOutcome outcome) {
        assertThat(outcome).isInstanceOf(ScanOutcome.Scanned.class);
        assertThat(((ScanOutcome.Scanned) outcome).pages()).hasSize(1);
        return ((ScanOutcome.Scanned) outcome).pages().getFirst();
    }

    protected static DeviceFault why(ScanOutcome outcome) {
        return switch (outcome) {
            case ScanOutcome.Scanned _ -> throw new AssertionError("scanned, and it should not be");
            case ScanOutcome.Partial(List<ScannedPage> _, DeviceFault why) -> why;
            case ScanOutcome.NotScanned(DeviceFault why) -> why;
        };
    }

    protected static BufferedImage picture(ScannedPage page) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(page.bytes()));
    }
}
