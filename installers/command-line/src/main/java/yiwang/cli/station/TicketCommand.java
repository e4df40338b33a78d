package yiwang.cli.station;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "ticket", description = "queue tickets", subcommands = TicketTakeCommand.class)
public final class TicketCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which ticket command? See --help.");
    }
}
