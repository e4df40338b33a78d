package yiwang.cli.station;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "station", description = "this machine as a station", subcommands = {StationEnrolCommand.class, StationMoveCommand.class, StationStaffCommand.class})
public final class StationCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which station command? See --help.");
    }
}
