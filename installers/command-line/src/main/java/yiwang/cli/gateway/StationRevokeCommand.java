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

@Command(name = "revoke", description = "from its next contact on this station is refused, for ever")
final class StationRevokeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayFolder folder;

    @Parameters(paramLabel = "STATION_ID")
    private String stationId;

    @Override
    public Integer call() {
        try (GatewayAdmin admin = folder.admin()) {
            if (!admin.stations().revoke(stationId)) {
                throw new Stop(ExitCode.REFUSED, "station_unknown", "中心没有这个站点，或它已经停用。");
            }
        }
        Output.of(spec).answer(Map.of("station_id", stationId), "已停用；它下次联系中心时即被拒绝，已送达的办件不受影响。");
        return ExitCode.DONE.number();
    }
}
