package yiwang.cli.stock;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.cli.device.OpenDevice;
import yiwang.cli.device.PrintAnswer;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Stop;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DocumentPrinter;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.PrintSettings;
import yiwang.sync.station.Station;
import yiwang.sync.station.stock.CertificateOutcome;

@Command(name = "issue", description = "prints a case's certificate on the next numbered blank: journaled first, printed after")
final class StockIssueCommand implements Callable<Integer> {

    private static final int LONGEST_WHY = 80;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StockTurn turn;

    @Parameters(paramLabel = "CASE_ID")
    private UUID caseId;

    @Option(names = "--tray", defaultValue = "1", paramLabel = "1", description = "the stock's tray")
    private int tray;

    @Option(names = "--printer", required = true, paramLabel = "PRINTER", description = "ipp://HOST:PORT/PATH (best for numbered paper), or a queue's name")
    private String printer;

    @Option(names = "--printer-tray", paramLabel = "tray-2", description = "the printer's own name of that tray")
    private Optional<String> printerTray;

    @Option(names = "--timeout", defaultValue = "60s", paramLabel = "60s")
    private Duration timeout;

    @Override
    public Integer call() {
        PrintSettings settings = settings();
        try (Station station = turn.open();
                DocumentPrinter device = OpenDevice.of(DocumentPrinter.class, DeviceKind.DOCUMENT_PRINTER, OpenDevice.printer(printer), Map.of())) {
            return switch (station.certificate(caseId, tray, turn.by())) {
                case CertificateOutcome.Refused(var problem) -> throw new Stop(ExitCode.REFUSED, List.of(problem));
                case CertificateOutcome.NotSaved(var problem) -> throw new Stop(ExitCode.NOT_SAVED, List.of(problem));
                case CertificateOutcome.ToPrint paper -> {
                    paper.warnings().forEach(spec.commandLine().getErr()::println);
                    PrintOutcome outcome = device.print(paper.pdf(), "certificate " + paper.sheet(), settings, timeout, Cancellation.NEVER);
                    StockTurn.written(station.stock().printEnded(paper.sheet(), outcome.wireName(), why(outcome)));
                    Map<String, Object> answer = new LinkedHashMap<>();
                    answer.put("sheet", paper.sheet().toString());
                    answer.put("certificate", paper.certificate());
                    answer.put("copy", paper.copy());
                    yield PrintAnswer.give(spec, outcome, answer);
                }
            };
        }
    }

    private PrintSettings settings() {
        try {
            return new PrintSettings(printerTray, PrintSettings.Sides.ONE, 1, PrintSettings.Trouble.TAKE_BACK);
        } catch (IllegalArgumentException e) {
            throw new Stop(ExitCode.WRONG_CALL, "printer_tray", "打印机纸盒的名字不对：" + e.getMessage());
        }
    }

    private static String why(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed p -> "";
            case PrintOutcome.MaybePrinted(var fault) -> text(fault);
            case PrintOutcome.NotPrinted(var fault) -> text(fault);
        };
    }

    private static String text(DeviceFault fault) {
        String text = fault.kind() + " " + fault.detail();
        return text.substring(0, Math.min(LONGEST_WHY, text.length()));
    }
}
