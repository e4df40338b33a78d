package yiwang.cli.stock;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Stop;
import yiwang.sync.domain.stock.BlankNumber;
import yiwang.sync.domain.stock.SheetFate;
import yiwang.sync.domain.stock.StockCommand;

@Command(name = "decide", description = "says what a person found who looked for a sheet in doubt")
final class StockDecideCommand implements Callable<Integer> {

    @Mixin
    private StockTurn turn;

    @Parameters(paramLabel = "SHEET", converter = BlankText.class)
    private BlankNumber sheet;

    @Option(names = "--as", required = true, paramLabel = "FATE", description = "issued (came out whole), spoiled, blank (still in the tray)")
    private String fate;

    @Option(names = "--why", defaultValue = "", paramLabel = "TEXT")
    private String why;

    @Override
    public Integer call() {
        SheetFate found = SheetFate.ofWireName(fate)
                .orElseThrow(() -> new Stop(ExitCode.WRONG_CALL, "fate", "--as 应为 issued、spoiled 或 blank。"));
        return turn.write(new StockCommand.Decide(sheet, found, why), "已记下：" + sheet + "。");
    }
}
