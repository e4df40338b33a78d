package yiwang.cli.station;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.output.Stop;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.station.Station;

@Command(name = "show", description = "shows an item with its materials and its form's JSON Schema")
final class ItemShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationFolder folder;

    @Parameters(paramLabel = "HANDLE_CODE")
    private String handleCode;

    @Override
    public Integer call() throws JsonProcessingException {
        try (Station station = folder.open()) {
            Item item = station.catalogue().item(handleCode)
                    .orElseThrow(() -> new Stop(ExitCode.REFUSED, "item_unknown", "事项目录里没有这个编码。请用 item search 查一下。"));
            Output.of(spec).answer(ItemAnswer.whole(item, station.catalogue().sample()), ItemAnswer.guide(item));
        }
        return ExitCode.DONE.number();
    }
}
