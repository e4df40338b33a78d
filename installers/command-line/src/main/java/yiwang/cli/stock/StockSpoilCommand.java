package yiwang.cli.stock;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yiwang.sync.domain.stock.BlankNumber;
import yiwang.sync.domain.stock.StockCommand;

@Command(name = "spoil", description = "a blank that got damaged; for a sheet in doubt see decide")
final class StockSpoilCommand implements Callable<Integer> {

    @Mixin
    private StockTurn turn;

    @Parameters(paramLabel = "SHEET", converter = BlankText.class)
    private BlankNumber sheet;

    @Option(names = "--why", required = true, paramLabel = "TEXT")
    private String why;

    @Override
    public Integer call() {
        return turn.write(new StockCommand.Spoil(sheet, why), "已记为损坏：" + sheet + "。");
    }
}
