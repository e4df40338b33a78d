package yiwang.cli.device;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.output.OutputFile;
import yiwang.cli.output.Stop;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DocumentScanner;
import yiwang.device.api.ScanOutcome;
import yiwang.device.api.ScanSettings;
import yiwang.device.api.ScannedPage;
import yiwang.device.page.DocumentOutcome;
import yiwang.device.page.PageRecipe;
import yiwang.device.page.PaperToPdf;

@Command(name = "scan", description = "scans one page from the glass, or all pages of the feeder")
public final class ScanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--device", required = true, paramLabel = "SCANNER", description = "sane:HOST:PORT/NAME, escl:http://HOST:PORT/eSCL or camera:/dev/video0")
    private String device;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "NAME.pdf: one archive document of all pages; else with a feeder FILE, FILE-2, FILE-3 ...")
    private Path out;

    @Option(names = "--dpi", defaultValue = "300")
    private int dpi;

    @Option(names = "--colour", defaultValue = "COLOUR", description = "${COMPLETION-CANDIDATES}")
    private ScanSettings.Colour colour;

    @Option(names = "--source", defaultValue = "FLATBED", description = "${COMPLETION-CANDIDATES}")
    private ScanSettings.Source source;

    @Option(names = "--bitonal", description = "pages in the PDF are black and white")
    private boolean bitonal;

    @Option(names = "--drop-blank", description = "blank pages do not come into the PDF")
    private boolean dropBlank;

    @Option(names = "--attended", description = "after a jam or an open cover wait for a person's Enter and go on")
    private boolean attended;

    @Option(names = "--timeout", defaultValue = "120s", paramLabel = "120s")
    private Duration timeout;

    @Override
    public Integer call() {
        if (dpi < 75 || dpi > 600) {
            throw new Stop(ExitCode.WRONG_CALL, "dpi", "分辨率应在 75 到 600 之间。");
        }
        OutputFile first = new OutputFile(out);
        try (DocumentScanner scanner = OpenDevice.of(DocumentScanner.class, DeviceKind.DOCUMENT_SCANNER, device, Map.of())) {
            if (out.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
                return pdf(first, scanner);
            }
            return switch (scanner.scan(new ScanSettings(dpi, colour, source), timeout, Cancellation.NEVER)) {
                case ScanOutcome.Scanned(var pages) -> {
                    write(first, pages);
                    yield answer("scanned", pages.size(), "扫好了 " + pages.size() + " 页：" + out, ExitCode.DONE);
                }
                case ScanOutcome.Partial(var pages, var why) -> {
                    write(first, pages);
                    tell(why);
                    yield answer("partial", pages.size(), "只扫到 " + pages.size() + " 页，已经存好：" + out, ExitCode.DEVICE);
                }
                case ScanOutcome.NotScanned(var why) -> {
                    tell(why);
                    yield answer("not", 0, "没有扫到。", ExitCode.DEVICE);
                }
            };
        }
    }

    private int pdf(OutputFile file, DocumentScanner scanner) {
        PageRecipe recipe = PageRecipe.DEFAULT.with(bitonal ? PageRecipe.Ink.BITONAL : PageRecipe.Ink.JPEG);
        ConsoleAttendant person = new ConsoleAttendant(spec.commandLine().getErr(), attended);
        PaperToPdf work = new PaperToPdf(scanner::feed, dropBlank ? recipe.withoutBlankPages() : recipe, person, Clock.systemUTC());
        AtomicReference<DocumentOutcome> outcome = new AtomicReference<>();
        file.write(stream -> {
            outcome.set(work.scan(new ScanSettings(dpi, colour, source), stream, timeout, Cancellation.NEVER));
            return !(outcome.get() instanceof DocumentOutcome.Nothing);
        });
        return switch (outcome.get()) {
            case DocumentOutcome.Complete(int pages, var _) -> answer("scanned", pages, "扫好了 " + pages + " 页：" + out, ExitCode.DONE);
            case DocumentOutcome.Partial(int pages, var _, DeviceFault why) -> {
                tell(why);
                yield answer("partial", pages, "只扫到 " + pages + " 页，已经存好：" + out, ExitCode.DEVICE);
            }
            case DocumentOutcome.Nothing(DeviceFault why) -> {
                tell(why);
                yield answer("not", 0, "没有扫到。", ExitCode.DEVICE);
            }
        };
    }

    private void tell(DeviceFault why) {
        spec.commandLine().getErr().println(FaultSentence.of(why));
    }

    private int answer(String outcome, int pages, String sentence, ExitCode exit) {
        Output.of(spec).answer(Map.of("outcome", outcome, "pages", pages, "file", out.toString()), sentence);
        return exit.number();
    }

    private void write(OutputFile first, List<ScannedPage> pages) {
        for (int i = 0; i < pages.size(); i++) {
            OutputFile file = i == 0 ? first : new OutputFile(out.resolveSibling(numbered(out.getFileName().toString(), i + 1)));
            file.write(pages.get(i).bytes());
        }
    }

    private static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name + "-" + number : name.substring(0, dot) + "-" + number + name.substring(dot);
    }
}
