package yiwang.cli.stock;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yiwang.sync.domain.stock.BlankNumber;
import yiwang.sync.domain.stock.StockCommand;

@Command(name = "void", description = "puts a blank out of use, or takes an issued copy back")
final class StockVoidCommand implements Callable<Integer> {

    @Mixin
    private StockTurn turn;

    @Parameters(paramLabel = "SHEET", converter = BlankText.class)
    private BlankNumber sheet;

    @Option(names = "--why", required = true, paramLabel = "TEXT")
    private String why;

    @Override
    public Integer call() {
        return turn.write(new StockCommand.Void(sheet, why), "已作废：" + sheet + "。");
    }
}
