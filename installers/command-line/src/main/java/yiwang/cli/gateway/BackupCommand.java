package yiwang.cli.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Stop;
import yiwang.sync.gateway.attachments.AttachmentsUnusable;
import yiwang.sync.gateway.backup.GatewayBackup;

@Command(name = "backup", description = "one file with all that a gateway holds, taken while it serves; keep it safe, it is not encrypted")
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayFolder folder;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "an older file of this name is replaced when the new one is whole")
    private Path out;

    @Override
    public Integer call() {
        try {
            return BackupAnswer.of(spec, GatewayBackup.take(folder.place(), out, Clock.systemUTC()), "已备份到 " + out);
        } catch (AttachmentsUnusable e) {
            throw new Stop(ExitCode.NOT_SAVED, "attachments_unusable", e.getMessage());
        } catch (IOException e) {
            throw new Stop(ExitCode.NOT_SAVED, "backup_failed", "备份没有做成，请检查路径、权限、磁盘和数据库：" + out);
        }
    }
}
