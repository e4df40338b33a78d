package yiwang.cli.stock;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.output.Stop;
import yiwang.cli.station.StationFolder;
import yiwang.sync.domain.stock.StockCommand;
import yiwang.sync.domain.stock.StockEntry;
import yiwang.sync.protocol.stock.StockJson;
import yiwang.sync.station.Station;
import yiwang.sync.station.stock.StockOutcome;

/** What every command that writes into the stock's journal has: the station, and who wants it. */
final class StockTurn {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private StationFolder folder;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who does it")
    private String by;

    String by() {
        return by;
    }

    Station open() {
        return folder.open();
    }

    /** Writes it, and answers with the journal's new lines. */
    int write(StockCommand command, String sentence) {
        try (Station station = open()) {
            for (StockEntry entry : written(station.stock().want(command, by))) {
                Output.of(spec).answer(StockJson.fields(entry), sentence);
            }
            return ExitCode.DONE.number();
        }
    }

    static List<StockEntry> written(StockOutcome outcome) {
        return switch (outcome) {
            case StockOutcome.Done(var entries) -> entries;
            case StockOutcome.Refused(var problem) -> throw new Stop(ExitCode.REFUSED, List.of(problem));
            case StockOutcome.NotSaved(var problem) -> throw new Stop(ExitCode.NOT_SAVED, List.of(problem));
        };
    }

    void answer(Map<String, ?> fields, String sentence) {
        Output.of(spec).answer(fields, sentence);
    }
}
