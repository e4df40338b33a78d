package yiwang.cli.gateway;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.security.EnrolledStation;
import yiwang.sync.gateway.security.MemberKind;

@Command(name = "list", description = "a line a station: enrolled, revoked, or held because two machines seem to use its key")
final class StationListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayFolder folder;

    @Override
    public Integer call() {
        List<EnrolledStation> stations;
        try (GatewayAdmin admin = folder.admin()) {
            stations = admin.stations().all();
        }
        stations.forEach(s -> Output.of(spec).answer(line(s), s.stationId() + "  " + (s.kind() == MemberKind.HUB ? "[枢纽] " : "") + s.hall() + " " + s.name() + "（" + s.areaCode() + " " + s.deviceCode() + "）"
                + s.revoked().map(at -> "  已停用 " + at).orElse("") + s.stopped().map(at -> "  疑被复制，已停止 " + at).orElse("")));
        return ExitCode.DONE.number();
    }

    private static Map<String, Object> line(EnrolledStation s) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("station_id", s.stationId());
        line.put("role", s.kind().word());
        line.put("name", s.name());
        line.put("hall", s.hall());
        line.put("area_code", s.areaCode());
        line.put("device_code", s.deviceCode());
        line.put("enrolled", s.enrolled().toString());
        line.put("revoked", s.revoked().map(Instant::toString).orElse(null));
        line.put("held", s.stopped().map(Instant::toString).orElse(null));
        return line;
    }
}
