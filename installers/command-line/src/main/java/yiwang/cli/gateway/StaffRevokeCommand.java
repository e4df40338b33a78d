package yiwang.cli.gateway;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.output.Stop;
import yiwang.sync.gateway.GatewayAdmin;

@Command(name = "revoke", description = "takes an officer's grants back; holds at a station from its next contact on, and stays so")
final class StaffRevokeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayFolder folder;

    @Option(names = "--officer", required = true, paramLabel = "NUMBER")
    private String officer;

    @Option(names = "--station", paramLabel = "STATION_ID", description = "at this station only")
    private String station;

    @Override
    public Integer call() {
        int revoked;
        try (GatewayAdmin admin = folder.admin()) {
            revoked = admin.staff().revoke(officer, Optional.ofNullable(station));
        }
        if (revoked == 0) {
            throw new Stop(ExitCode.REFUSED, "grant_unknown", "这个工号没有可收回的授权。");
        }
        Output.of(spec).answer(Map.of("officer", officer, "revoked", revoked), "已收回 " + revoked + " 项授权；各站点下次联系中心时生效。");
        return ExitCode.DONE.number();
    }
}
