package yiwang.cli.device;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.device.simulator.ticket.PrinterCondition;
import yiwang.device.simulator.ticket.TicketPrinterSimulator;

@Command(name = "ticket-printer", description = "an ESC/POS ticket printer")
final class SimulateTicketPrinterCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--link", required = true, paramLabel = "LINK", description = "pty:PATH or tcp:PORT")
    private String link;

    @Option(names = "--condition", paramLabel = "CONDITION", description = "${COMPLETION-CANDIDATES}")
    private List<PrinterCondition> conditions = List.of();

    @Override
    public Integer call() throws InterruptedException {
        return Simulation.run(spec, () -> {
            TicketPrinterSimulator simulator = TicketPrinterSimulator.start(link);
            conditions.forEach(condition -> simulator.set(condition, true));
            return simulator;
        });
    }
}
