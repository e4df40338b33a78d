package yiwang.cli.output;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.problem.Problem;

/** Turns what a command threw into sentences on stderr and an exit code. */
public final class StopReport implements CommandLine.IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(StopReport.class);

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
        return switch (thrown) {
            case Stop stop -> {
                stop.problems().forEach(problem -> command.getErr().println(line(problem)));
                yield stop.exitCode().number();
            }
            case StoreException store -> {
                command.getErr().println(line(Problem.of(store.code(), store.getMessage())));
                yield ExitCode.NOT_SAVED.number();
            }
            default -> {
                String reference = Long.toString(System.nanoTime(), 36);
                LOG.error("unexpected, reference {}", reference, thrown);
                command.getErr().println("unexpected: 程序遇到没有预料到的情况，没有完成。请把编号 " + reference + " 告诉管理员。");
                yield ExitCode.NOT_SAVED.number();
            }
        };
    }

    /** A problem as stderr shows it: its code, the field if there is one, and the sentence. */
    public static String line(Problem problem) {
        return problem.field().isEmpty() ? problem.code() + ": " + problem.sentence()
                : problem.code() + " [" + problem.field() + "]: " + problem.sentence();
    }
}
