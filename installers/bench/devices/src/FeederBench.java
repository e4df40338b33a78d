import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.ServiceLoader;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DocumentScanner;
import yiwang.device.api.FeedEnd;
import yiwang.device.api.ScanSettings;
import yiwang.device.page.DocumentOutcome;
import yiwang.device.page.PageRecipe;
import yiwang.device.page.PaperToPdf;
import yiwang.device.page.ScanAttendant;
import yiwang.device.simulator.scanner.EsclSimulator;
import yiwang.device.simulator.scanner.PaperPath;
import yiwang.device.simulator.scanner.SanedSimulator;
import yiwang.device.spi.DeviceDriver;

/**
 * Sheets at 300 dpi through a simulated feeder of a given speed: only taken, and made into a PDF/A. Prints the ratio.
 * The simulator has a process of its own, so that the heap limit of this one is the product's alone.
 */
public final class FeederBench {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final double GOAL = 1.2;

    private FeederBench() { }

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("simulate")) {
            simulate(arguments[1], Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]));
        } else {
            System.exit(measure(arguments[1], Integer.parseInt(arguments[2]), ScanSettings.Colour.valueOf(arguments[3])) ? 0 : 1);
        }
    }

    /** Two stacks: one for each measure. The feeder is filled again when it is empty. */
    private static void simulate(String kind, int sheets, long pageMillis) throws Exception {
        SanedSimulator saned = SanedSimulator.start();
        EsclSimulator escl = EsclSimulator.start();
        saned.faults().pace(pageMillis);
        escl.faults().pace(pageMillis);
        PaperPath paper = kind.equals("sane") ? saned.paper() : escl.paper();
        paper.load(sheets);
        System.out.println(kind.equals("sane") ? saned.address() : escl.address());
        while (System.in.read() >= 0) {
            paper.load(sheets);
            System.out.println("loaded");
        }
        System.exit(0);
    }

    private static boolean measure(String address, int sheets, ScanSettings.Colour colour) throws Exception {
        ScanSettings settings = new ScanSettings(300, colour, ScanSettings.Source.FEEDER);
        DocumentScanner scanner = open(address);
        long alone = time(() -> require(scanner.feed(settings, page -> true, LIMIT, Cancellation.NEVER), sheets));
        System.out.println("REFILL");
        System.in.read();
        Counting out = new Counting();
        long whole = time(() -> {
            DocumentOutcome outcome = new PaperToPdf(scanner::feed, PageRecipe.DEFAULT, ScanAttendant.NOBODY, Clock.systemUTC()).scan(settings, out, LIMIT, Cancellation.NEVER);
            if (!(outcome instanceof DocumentOutcome.Complete complete) || complete.pages() != sheets) {
                throw new IllegalStateException(outcome.toString());
            }
        });
        double ratio = (double) whole / alone;
        System.out.printf("%d pages, %s, 300 dpi: scanner alone %.1f s, finished PDF/A %.1f s, ratio %.2f (goal %.1f); heap limit %d MB, one page %d MB, PDF %d kB%n", sheets, colour,
                alone / 1e9, whole / 1e9, ratio, GOAL, Runtime.getRuntime().maxMemory() >> 20, 2480L * 3507 * (colour == ScanSettings.Colour.COLOUR ? 3 : 1) >> 20, out.count >> 10);
        return ratio <= GOAL;
    }

    private interface Work {
        void run() throws Exception;
    }

    private static long time(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }

    private static void require(FeedEnd end, int sheets) {
        if (!end.equals(new FeedEnd.Done(sheets))) {
            throw new IllegalStateException(end.toString());
        }
    }

    private static DocumentScanner open(String text) {
        DeviceAddress address = DeviceAddress.parse(text);
        return (DocumentScanner) ServiceLoader.load(DeviceDriver.class).stream().map(ServiceLoader.Provider::get)
                .filter(driver -> driver.kind() == DeviceKind.DOCUMENT_SCANNER && driver.schemes().contains(address.scheme())).findFirst().orElseThrow()
                .open(address, Map.of());
    }

    private static final class Counting extends OutputStream {

        private long count;

        @Override
        public void write(int value) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count += length;
        }
    }
}
