package yiwang.cli.station;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.FolderTurn;
import yiwang.cli.output.Stop;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.MoveOutcome;
import yiwang.sync.station.Station;
import yiwang.sync.station.Station.Opening;
import yiwang.sync.station.Stations;

/** The {@code --data} option of every command that works on a station. */
public final class StationFolder {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "the station's data folder")
    private Path data;

    public Path path() {
        return data;
    }

    public Station open() {
        return opened(() -> Stations.open(data, Clock.systemUTC()));
    }

    Station opened(Supplier<Opening> attempt) {
        return switch (FolderTurn.USUAL.when(attempt, opening -> opening instanceof Opening.Refused(var problem) && held(problem), spec.commandLine().getErr())) {
            case Opening.Open(Station station) -> station;
            case Opening.Refused(var problem) -> throw new Stop(exitCode(problem.code()), List.of(problem));
        };
    }

    MoveOutcome.Moved moved(Supplier<MoveOutcome> attempt) {
        return switch (FolderTurn.USUAL.when(attempt, outcome -> outcome instanceof MoveOutcome.Refused(var problem) && held(problem), spec.commandLine().getErr())) {
            case MoveOutcome.Moved moved -> moved;
            case MoveOutcome.Refused(var problem) -> throw new Stop(exitCode(problem.code()), List.of(problem));
        };
    }

    private static boolean held(Problem problem) {
        return problem.code().equals("in_use");
    }

    /** Enrolment and moves may be refused by a rule, by the line, or by what the folder holds. */
    private static ExitCode exitCode(String code) {
        return switch (code) {
            case "code_refused", "code_used", "code_expired", "csr_refused", "tls_required", "already_enrolled", "not_our_gateway", "revoked", "clone_suspected" -> ExitCode.REFUSED;
            case "not_enrolled", "in_use", "newer_schema", "wrong_key", "key_missing", "store_damaged", "unreadable", "disk_full", "disk_failing",
                 "sqlite_too_old", "catalogue_missing", "catalogue_damaged" -> ExitCode.NOT_SAVED;
            default -> ExitCode.GATEWAY;
        };
    }
}
