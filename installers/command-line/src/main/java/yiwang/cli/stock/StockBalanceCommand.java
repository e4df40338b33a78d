package yiwang.cli.stock;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.station.StationFolder;
import yiwang.sync.domain.stock.BlankNumber;
import yiwang.sync.domain.stock.StockBalance;
import yiwang.sync.domain.stock.StockCommand;
import yiwang.sync.station.Station;

@Command(name = "balance", description = "a day's balance, a line a tray: opening + received - issued - spoiled - void = closing")
final class StockBalanceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationFolder folder;

    @Option(names = "--day", paramLabel = "2026-11-24")
    private Optional<LocalDate> day;

    @ArgGroup(exclusive = false)
    private Count count;

    /** A person counted. */
    private static final class Count {
        @Option(names = "--counted", required = true, paramLabel = "SHEETS", description = "blank sheets that a person found in the tray")
        private int sheets;

        @Option(names = "--tray", required = true, paramLabel = "1")
        private int tray;

        @Option(names = "--by", required = true, paramLabel = "NAME")
        private String by;
    }

    @Override
    public Integer call() {
        try (Station station = folder.open()) {
            if (count != null) {
                StockTurn.written(station.stock().want(new StockCommand.Count(count.tray, count.sheets), count.by));
            }
            List<StockBalance> lines = station.stock().balance(day.orElseGet(station.stock()::today));
            lines.forEach(line -> Output.of(spec).answer(fields(line), sentence(line)));
            return (lines.stream().allMatch(line -> line.discrepancy() == 0 && line.undecided().isEmpty()) ? ExitCode.DONE : ExitCode.NOT_FINISHED).number();
        }
    }

    private static Map<String, Object> fields(StockBalance line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("day", line.day().toString());
        fields.put("tray", line.tray());
        fields.put("opening", line.opening());
        fields.put("received", line.received());
        fields.put("issued", line.issued());
        fields.put("spoiled", line.spoiled());
        fields.put("void", line.voided());
        fields.put("closing", line.closing());
        fields.put("taken_back", line.takenBack());
        fields.put("undecided", line.undecided().stream().map(BlankNumber::toString).toList());
        fields.put("counted", number(line.counted()));
        fields.put("discrepancy", line.discrepancy());
        return fields;
    }

    private static Integer number(OptionalInt counted) {
        return counted.isPresent() ? counted.getAsInt() : null;
    }

    private static String sentence(StockBalance line) {
        return "%s %d 号纸盒：期初 %d + 入库 %d - 发出 %d - 损坏 %d - 作废 %d = 结存 %d".formatted(line.day(), line.tray(), line.opening(), line.received(),
                line.issued(), line.spoiled(), line.voided(), line.closing())
                + (line.undecided().isEmpty() ? "" : "；待查 " + line.undecided()) + (line.discrepancy() == 0 ? "，账实相符。" : "；差 " + line.discrepancy() + " 张，请查找。");
    }
}
