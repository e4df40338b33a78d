package yiwang.cli.gateway;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "station", description = "the stations of this gateway: who may come and who may not",
        subcommands = {StationListCommand.class, StationRevokeCommand.class, StationReleaseCommand.class})
final class GatewayStationCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which station command? See --help.");
    }
}
