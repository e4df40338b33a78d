package yiwang.cli.station;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.sync.protocol.staff.StaffStanding;
import yiwang.sync.station.Station;
import yiwang.sync.station.staff.StaffDesk;

@Command(name = "staff", description = "who may accept at this station, as the centre last said: a line an officer; nothing when everybody may")
final class StationStaffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationFolder folder;

    @Override
    public Integer call() {
        try (Station station = folder.open()) {
            station.staff().lines().forEach(line -> Output.of(spec).answer(answer(line), "工号 " + line.officer() + "  " + words(line.standing())));
        }
        return ExitCode.DONE.number();
    }

    private static Map<String, Object> answer(StaffDesk.Line line) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("officer", line.officer());
        map.put("standing", switch (line.standing()) {
            case StaffStanding.Unregulated free -> "unregulated";
            case StaffStanding.Granted granted -> "granted";
            case StaffStanding.Expired expired -> "expired";
            case StaffStanding.NotYet later -> "not_yet";
            case StaffStanding.Revoked revoked -> "revoked";
            case StaffStanding.Missing missing -> "missing";
        });
        map.put("until", line.standing() instanceof StaffStanding.Granted(var until) ? until.toString() : null);
        return map;
    }

    private static String words(StaffStanding standing) {
        return switch (standing) {
            case StaffStanding.Unregulated free -> "不限人员";
            case StaffStanding.Granted(var until) -> "可办件，到 " + until;
            case StaffStanding.Expired(var since) -> "授权已到期 " + since;
            case StaffStanding.NotYet(var from) -> "授权从 " + from + " 开始";
            case StaffStanding.Revoked revoked -> "授权已收回";
            case StaffStanding.Missing missing -> "没有授权";
        };
    }
}
