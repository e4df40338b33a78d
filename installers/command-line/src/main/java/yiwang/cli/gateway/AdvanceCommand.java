package yiwang.cli.gateway;

import java.util.List;
import java.util.Map;
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
import yiwang.sync.gateway.cases.AdvanceOutcome;
import yiwang.sync.gateway.GatewayAdmin;

@Command(name = "advance", description = "moves a case; the new state travels back to the station")
final class AdvanceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayFolder folder;

    @Parameters(paramLabel = "CASE_ID")
    private String caseId;

    @Option(names = "--event", required = true, paramLabel = "EVENT", description = "such as correct, special_open, special_close, grant, deny, issue, deliver, or the state it leads to")
    private String event;

    @Option(names = "--note", defaultValue = "", paramLabel = "TEXT")
    private String note;

    @Override
    public Integer call() {
        try (GatewayAdmin admin = folder.admin()) {
            return switch (admin.advanceCase(caseId, event, note)) {
                case AdvanceOutcome.Advanced(var id, var state) -> {
                    Output.of(spec).answer(Map.of("case_id", id, "state", state.name()), id + " 现在是“" + state.word() + "”。");
                    yield ExitCode.DONE.number();
                }
                case AdvanceOutcome.NotAllowed(var problem) -> throw new Stop(ExitCode.REFUSED, List.of(problem));
                case AdvanceOutcome.Unknown(var id) -> throw new Stop(ExitCode.REFUSED, "case_unknown", "中心没有这个办件。");
            };
        }
    }
}
