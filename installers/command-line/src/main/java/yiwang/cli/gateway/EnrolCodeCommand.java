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

@Command(name = "enrol-code", description = "a one-time code that binds a station, or the hub of a hall")
final class EnrolCodeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayFolder folder;

    @Option(names = "--station", required = true, paramLabel = "NAME")
    private String station;

    @Option(names = "--hall", defaultValue = GatewayAdmin.DEFAULT_HALL, paramLabel = "NAME")
    private String hall;

    @Option(names = "--area", defaultValue = GatewayAdmin.DEFAULT_AREA, paramLabel = "12 DIGITS")
    private String area;

    @Option(names = "--device-code", paramLabel = "CC", description = "2 characters 0-9A-Z; the next free one unless said")
    private String deviceCode;

    @Option(names = "--role", defaultValue = "station", paramLabel = "ROLE", description = "station or hub: what the code makes of the machine; a hub speaks for the stations of its hall")
    private String role;

    @Override
    public Integer call() {
        boolean hub = role.equals("hub");
        if (!hub && !role.equals("station")) {
            throw new Stop(ExitCode.WRONG_CALL, "role", "--role 应为 station 或 hub。");
        }
        if (!area.matches("\\d{12}")) {
            throw new Stop(ExitCode.WRONG_CALL, "area", "区划代码应为 12 位数字。");
        }
        try (GatewayAdmin admin = folder.admin()) {
            Optional<String> device = Optional.ofNullable(deviceCode);
            String code = (hub ? admin.hubCode(station, hall, area, device) : admin.enrolCode(station, hall, area, device))
                    .orElseThrow(() -> new Stop(ExitCode.REFUSED, "device_code", "设备代码不对或已经用过，请换一个。"));
            Output.of(spec).answer(Map.of("code", code), "一次性绑定码：" + code);
        }
        return ExitCode.DONE.number();
    }
}
