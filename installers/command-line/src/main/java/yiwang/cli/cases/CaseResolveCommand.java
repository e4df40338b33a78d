package yiwang.cli.cases;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.output.Stop;
import yiwang.cli.station.StationFolder;
import yiwang.sync.protocol.wire.ConflictChoice;
import yiwang.sync.station.DecideOutcome;
import yiwang.sync.station.Station;

@Command(name = "resolve", description = "decides a case that both sides changed; what is not chosen stays on record")
final class CaseResolveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationFolder folder;

    @Parameters(paramLabel = "CASE_ID")
    private UUID caseId;

    @Option(names = "--keep", required = true, paramLabel = "WHAT", description = "mine: this station's change; theirs: the centre's; both: the content of here under the centre's state, as a correction")
    private String keep;

    @Option(names = "--officer", defaultValue = "", description = "number of the officer who decides")
    private String officer;

    @Option(names = "--reason", defaultValue = "", description = "in words, for the case's history")
    private String reason;

    @Override
    public Integer call() {
        ConflictChoice choice = ConflictChoice.of(keep).orElseThrow(() -> new Stop(ExitCode.WRONG_CALL, "choice_unknown", "--keep 应为 mine、theirs 或 both。"));
        try (Station station = folder.open()) {
            return switch (station.resolve(caseId, choice, officer, reason)) {
                case DecideOutcome.Decided(var view) -> {
                    Output.of(spec).answer(CaseAnswer.summary(view), CaseAnswer.sentence(view));
                    yield ExitCode.DONE.number();
                }
                case DecideOutcome.Refused(var problems) -> throw new Stop(ExitCode.REFUSED, problems);
                case DecideOutcome.NotSaved(var problem) -> throw new Stop(ExitCode.NOT_SAVED, List.of(problem));
            };
        }
    }
}
