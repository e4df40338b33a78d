package yiwang.cli.device;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.cli.output.InputFile;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DocumentPrinter;

@Command(name = "print", description = "prints a PDF through a queue (NAME) or a printer itself (ipp://HOST:PORT/PATH) and waits until it is out")
public final class PrintCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.pdf")
    private Path file;

    @Option(names = "--printer", required = true, paramLabel = "NAME")
    private String printer;

    @Option(names = "--tray", paramLabel = "tray-2", description = "the printer's name of the paper source; a printer without it prints nothing")
    private String tray;

    @Option(names = "--duplex", defaultValue = "none", paramLabel = "none", description = "none, long (turned like a book), short (turned like a pad)")
    private String duplex;

    @Option(names = "--copies", defaultValue = "1", paramLabel = "1")
    private String copies;

    @Option(names = "--timeout", defaultValue = "60s", paramLabel = "60s")
    private Duration timeout;

    @Override
    public Integer call() {
        InputFile.plain(file);
        Map<String, String> settings = new HashMap<>(Map.of("duplex", duplex, "copies", copies));
        if (tray != null) {
            settings.put("tray", tray);
        }
        try (DocumentPrinter device = OpenDevice.of(DocumentPrinter.class, DeviceKind.DOCUMENT_PRINTER, OpenDevice.printer(printer), settings)) {
            return PrintAnswer.give(spec, device.print(file, "yiwang", timeout, Cancellation.NEVER), Map.of());
        }
    }
}
