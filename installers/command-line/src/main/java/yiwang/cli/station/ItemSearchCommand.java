package yiwang.cli.station;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.station.Station;

@Command(name = "search", description = "finds items by part of the name, pinyin initials or code")
final class ItemSearchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationFolder folder;

    @Parameters(paramLabel = "TEXT")
    private String text;

    @Override
    public Integer call() {
        try (Station station = folder.open()) {
            List<Item> found = station.searchItems(text);
            Output output = Output.of(spec);
            found.forEach(item -> output.answer(ItemAnswer.summary(item), ItemAnswer.sentence(item)));
            if (found.isEmpty()) {
                spec.commandLine().getErr().println("没有找到“" + text + "”。可以换事项名里的一两个字、拼音首字母或编码再找。");
            }
        }
        return ExitCode.DONE.number();
    }
}
