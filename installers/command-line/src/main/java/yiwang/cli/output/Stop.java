package yiwang.cli.output;

import java.util.List;
import yiwang.sync.domain.problem.Problem;

/** Ends a command with an exit code and the reasons, which {@link StopReport} prints. */
public final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final transient List<Problem> problems;

    public Stop(ExitCode exitCode, List<Problem> problems) {
        super(exitCode.name(), null, false, false);
        this.exitCode = exitCode;
        this.problems = List.copyOf(problems);
    }

    public Stop(ExitCode exitCode, String code, String sentence) {
        this(exitCode, List.of(Problem.of(code, sentence)));
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    public List<Problem> problems() {
        return problems;
    }
}
