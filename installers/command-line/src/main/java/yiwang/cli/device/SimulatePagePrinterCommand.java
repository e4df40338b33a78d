package yiwang.cli.device;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.device.simulator.ipp.IppPrinterSimulator;
import yiwang.device.simulator.ipp.JobMishap;
import yiwang.device.simulator.ipp.PrinterTrouble;

@Command(name = "page-printer", description = "a page printer that speaks IPP over HTTP")
final class SimulatePagePrinterCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--link", required = true, paramLabel = "LINK", description = "tcp:PORT")
    private String link;

    @Option(names = "--blanks", split = ",", paramLabel = "QX000001,QX000002", description = "numbered sheets in tray-2, the first one on top")
    private List<String> blanks = List.of();

    @Option(names = "--trouble", paramLabel = "TROUBLE", description = "${COMPLETION-CANDIDATES}")
    private List<PrinterTrouble> troubles = List.of();

    @Option(names = "--mishap", defaultValue = "NONE", paramLabel = "MISHAP", description = "what goes wrong with the first job: ${COMPLETION-CANDIDATES}")
    private JobMishap mishap;

    @Override
    public Integer call() throws InterruptedException {
        return Simulation.run(spec, () -> {
            IppPrinterSimulator simulator = IppPrinterSimulator.start(link);
            simulator.load("tray-2", blanks);
            troubles.forEach(trouble -> simulator.set(trouble, true));
            simulator.next(mishap);
            return simulator;
        });
    }
}
