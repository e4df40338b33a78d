package yiwang.cli.device;

import java.nio.file.Path;
import java.time.Duration;
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

@Command(name = "print", description = "prints a PDF through a queue of the operating system and waits until it is out")
public final class PrintCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.pdf")
    private Path file;

    @Option(names = "--printer", required = true, paramLabel = "NAME")
    private String printer;

    @Option(names = "--timeout", defaultValue = "60s", paramLabel = "60s")
    private Duration timeout;

    @Override
    public Integer call() {
        InputFile.plain(file);
        String address = printer.startsWith("queue:") ? printer : "queue:" + printer;
        try (DocumentPrinter device = OpenDevice.of(DocumentPrinter.class, DeviceKind.DOCUMENT_PRINTER, address, Map.of())) {
            return PrintAnswer.give(spec, device.print(file, "yiwang", timeout, Cancellation.NEVER), Map.of());
        }
    }
}
