package yiwang.cli.station;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.sync.station.Station;
import yiwang.sync.station.Stations;

@Command(name = "enrol", description = "binds this data folder to a gateway with a one-time code and fetches the catalogue")
final class StationEnrolCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationFolder folder;

    @Option(names = "--gateway", required = true, paramLabel = "URL")
    private String gateway;

    @Option(names = "--code", required = true, paramLabel = "CODE")
    private String code;

    @Override
    public Integer call() {
        String address = GatewayAddress.of(gateway);
        try (Station station = folder.opened(() -> Stations.enrol(folder.path(), address, code, Clock.systemUTC()))) {
            Output.of(spec).answer(
                    Map.of("station_id", station.identity().stationId(), "name", station.identity().name(), "catalogue_version", station.catalogue().version()),
                    "已绑定：" + station.identity().name() + "，事项目录 " + station.catalogue().version() + " 版，共 " + station.catalogue().items().size() + " 项。");
        }
        return ExitCode.DONE.number();
    }
}
