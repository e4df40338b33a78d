package yiwang.cli.stock;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.station.StationFolder;
import yiwang.sync.protocol.stock.StockJson;
import yiwang.sync.station.Station;

@Command(name = "journal", description = "everything that ever happened to the numbered blanks, a line each")
final class StockJournalCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationFolder folder;

    @Override
    public Integer call() {
        try (Station station = folder.open()) {
            station.stock().journal().forEach(entry -> {
                Map<String, Object> fields = StockJson.fields(entry);
                Output.of(spec).answer(fields, fields.toString());
            });
            return ExitCode.DONE.number();
        }
    }
}
