package yiwang.cli.bundle;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "receipt", description = "what came back from the centre", subcommands = ReceiptImportCommand.class)
final class ReceiptCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "bundle receipt import FILE --data DIR");
    }
}
