package yiwang.cli.gateway;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.output.Stop;
import yiwang.sync.gateway.GatewayAdmin;

@Command(name = "release", description = "lets a held station go on, once a person has made sure that one machine alone uses its key")
final class StationReleaseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayFolder folder;

    @Parameters(paramLabel = "STATION_ID")
    private String stationId;

    @Override
    public Integer call() {
        try (GatewayAdmin admin = folder.admin()) {
            if (!admin.stations().release(stationId)) {
                throw new Stop(ExitCode.REFUSED, "not_held", "这个站点没有被停止。");
            }
        }
        Output.of(spec).answer(Map.of("station_id", stationId), "已恢复；请确认另一台机器不再使用。");
        return ExitCode.DONE.number();
    }
}
