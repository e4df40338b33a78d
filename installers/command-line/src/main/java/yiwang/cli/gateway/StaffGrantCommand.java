package yiwang.cli.gateway;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.output.Stop;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.security.EnrolledStation;
import yiwang.sync.protocol.staff.StaffGrant;

@Command(name = "grant", description = "lets an officer accept at a station, or at every station that a hall has now, until the end of a day; "
        + "from the first grant on nobody without one accepts there")
final class StaffGrantCommand implements Callable<Integer> {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayFolder folder;

    @ArgGroup(multiplicity = "1")
    private Where where;

    @Option(names = "--officer", required = true, paramLabel = "NUMBER")
    private String officer;

    @Option(names = "--until", required = true, paramLabel = "YYYY-MM-DD", description = "the last day, or an ISO 8601 time")
    private String until;

    private static final class Where {
        @Option(names = "--station", paramLabel = "STATION_ID")
        private String station;

        @Option(names = "--hall", paramLabel = "NAME")
        private String hall;
    }

    @Override
    public Integer call() {
        Instant end = end();
        try (GatewayAdmin admin = folder.admin()) {
            List<String> stations = where.station != null ? List.of(where.station) : admin.stations().all().stream()
                    .filter(station -> station.hall().equals(where.hall) && station.revoked().isEmpty()).map(EnrolledStation::stationId).toList();
            if (stations.isEmpty()) {
                throw new Stop(ExitCode.REFUSED, "station_unknown", "中心没有这个大厅的站点：" + where.hall);
            }
            for (String station : stations) {
                StaffGrant grant = admin.staff().grant(station, officer, end)
                        .orElseThrow(() -> new Stop(ExitCode.REFUSED, "grant_refused", "没有这个在用的站点，或工号为空，或截止时间已过：" + station));
                Output.of(spec).answer(answer(grant), "已授权 " + grant.officer() + " 在站点 " + station + " 办件，到 " + grant.until() + " 止，随下次同步生效。");
            }
        }
        return ExitCode.DONE.number();
    }

    static Map<String, Object> answer(StaffGrant grant) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("grant_id", grant.grantId());
        map.put("station_id", grant.stationId());
        map.put("officer", grant.officer());
        map.put("may", grant.may());
        map.put("from", grant.from());
        map.put("until", grant.until());
        return map;
    }

    private Instant end() {
        try {
            return until.contains("T") ? Instant.parse(until) : LocalDate.parse(until).plusDays(1).atStartOfDay(CHINA).toInstant();
        } catch (DateTimeException e) {
            throw new Stop(ExitCode.WRONG_CALL, "until", "--until 应写成 2026-12-31 这样的日期。");
        }
    }
}
