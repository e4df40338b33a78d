package yiwang.cli.gateway;

import java.time.Instant;
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
import yiwang.sync.gateway.staff.StaffDesk;

@Command(name = "list", description = "a line a grant, ended and revoked ones too")
final class StaffListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayFolder folder;

    @Override
    public Integer call() {
        List<StaffDesk.Row> rows;
        try (GatewayAdmin admin = folder.admin()) {
            rows = admin.staff().all();
        }
        rows.forEach(row -> Output.of(spec).answer(answer(row), row.hall() + " " + row.station() + "  工号 " + row.grant().officer() + "  到 " + row.grant().until()
                + row.revoked().map(at -> "  已收回 " + at).orElse("")));
        return ExitCode.DONE.number();
    }

    private static Map<String, Object> answer(StaffDesk.Row row) {
        Map<String, Object> map = StaffGrantCommand.answer(row.grant());
        map.put("station", row.station());
        map.put("hall", row.hall());
        map.put("revoked", row.revoked().map(Instant::toString).orElse(null));
        return map;
    }
}
