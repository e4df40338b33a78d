package yiwang.cli.station;

import java.net.URI;
import java.net.URISyntaxException;
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
import yiwang.cli.output.Stop;
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
        String address = address(gateway);
        try (Station station = folder.opened(() -> Stations.enrol(folder.path(), address, code, Clock.systemUTC()))) {
            Output.of(spec).answer(
                    Map.of("station_id", station.identity().stationId(), "name", station.identity().name(), "catalogue_version", station.catalogue().version()),
                    "已绑定：" + station.identity().name() + "，事项目录 " + station.catalogue().version() + " 版，共 " + station.catalogue().items().size() + " 项。");
        }
        return ExitCode.DONE.number();
    }

    private static String address(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return text;
            }
        } catch (URISyntaxException e) {
            // told below, like every other text that is no address
        }
        throw new Stop(ExitCode.WRONG_CALL, "gateway_address", "网关地址应写成 http://主机:端口 或 https://主机：" + text);
    }
}
