package yiwang.cli.device.manage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "sheet", description = "checks the sheets of opening checks", subcommands = SheetVerifyCommand.class)
final class SheetCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which sheet command? See --help.");
    }
}
