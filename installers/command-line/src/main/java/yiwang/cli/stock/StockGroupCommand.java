package yiwang.cli.stock;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "stock", description = "numbered blanks of certificates: every sheet accounted for",
        subcommands = {StockReceiveCommand.class, StockIssueCommand.class, StockDecideCommand.class, StockSpoilCommand.class, StockVoidCommand.class,
                StockReprintCommand.class, StockBalanceCommand.class, StockJournalCommand.class})
public final class StockGroupCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which stock command? See --help.");
    }
}
