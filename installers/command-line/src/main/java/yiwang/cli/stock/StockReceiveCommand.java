package yiwang.cli.stock;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yiwang.sync.domain.stock.BlankNumber;
import yiwang.sync.domain.stock.StockCommand;

@Command(name = "receive", description = "takes a pile of numbered blanks into a tray, the lowest number on top")
final class StockReceiveCommand implements Callable<Integer> {

    @Mixin
    private StockTurn turn;

    @Option(names = "--from", required = true, paramLabel = "QX000001", converter = BlankText.class)
    private BlankNumber first;

    @Option(names = "--to", required = true, paramLabel = "QX000100", converter = BlankText.class)
    private BlankNumber last;

    @Option(names = "--tray", defaultValue = "1", paramLabel = "1")
    private int tray;

    @Override
    public Integer call() {
        return turn.write(new StockCommand.Receive(first, last, tray), "已入库：" + first + " 至 " + last + "，" + tray + " 号纸盒。");
    }
}
