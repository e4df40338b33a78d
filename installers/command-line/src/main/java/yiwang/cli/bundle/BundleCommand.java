package yiwang.cli.bundle;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "bundle", description = "the road by stick: what waits goes out sealed, the centre's receipt comes back",
        subcommands = {BundleExportCommand.class, ReceiptCommand.class})
public final class BundleCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which? export or receipt.");
    }
}
