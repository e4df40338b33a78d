package yiwang.cli.station;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "item", description = "service items of the catalogue", subcommands = {ItemSearchCommand.class, ItemShowCommand.class})
public final class ItemCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which item command? See --help.");
    }
}
