package yiwang.cli.gateway;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "bundle", description = "what stations send by stick", subcommands = BundleImportCommand.class)
final class GatewayBundleCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "gateway bundle import FILE --data DIR --receipt OUT");
    }
}
