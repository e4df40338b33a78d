package yiwang.cli.device;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "simulate", description = "a device as a program that speaks the true wire protocol; runs until ended",
        subcommands = {SimulateIdCardCommand.class, SimulateSocialCardCommand.class, SimulateTicketPrinterCommand.class, SimulatePagePrinterCommand.class,
                SimulateKeypadCommand.class, SimulateCodeScannerCommand.class, SimulateWindowDisplayCommand.class, SimulateScannerCommand.class})
public final class SimulateCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which device? See --help.");
    }
}
