package yiwang.cli.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Option;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Stop;
import yiwang.sync.gateway.GatewayAdmin;

/** The {@code --data} option of every command that works on a gateway's folder. */
final class GatewayFolder {

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "the gateway's data folder")
    private Path data;

    Path path() {
        return data;
    }

    GatewayAdmin admin() {
        try {
            return GatewayAdmin.open(data, Clock.systemUTC());
        } catch (IOException e) {
            throw unreadable(data);
        }
    }

    static Stop unreadable(Path data) {
        return new Stop(ExitCode.NOT_SAVED, "folder_unreadable", "网关的数据文件夹用不了，请检查路径、权限和磁盘：" + data);
    }
}
