package yiwang.cli.gateway;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "staff", description = "who may accept at which station, until when; travels down with the next sync",
        subcommands = {StaffGrantCommand.class, StaffRevokeCommand.class, StaffListCommand.class})
final class GatewayStaffCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which staff command? See --help.");
    }
}
