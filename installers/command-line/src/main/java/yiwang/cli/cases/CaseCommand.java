package yiwang.cli.cases;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "case", description = "cases of this station",
        subcommands = {CaseAcceptCommand.class, CaseListCommand.class, CaseShowCommand.class, CaseSupplyCommand.class, CasePaperCommand.class,
                CaseConflictsCommand.class, CaseResolveCommand.class})
public final class CaseCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which case command? See --help.");
    }
}
