package yiwang.cli.gateway;

import java.io.IOException;
import java.nio.file.Files;
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
import yiwang.sync.gateway.backup.GatewayRestore;
import yiwang.sync.gateway.place.GatewayPlace;

@Command(name = "restore", description = "makes a gateway of a backup, in an empty folder or database; stations bring back what came after it")
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayFolder folder;

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "also of the other kind of database")
    private Path from;

    @Override
    public Integer call() {
        GatewayPlace place = folder.place();
        if (!Files.isReadable(from)) {
            throw new Stop(ExitCode.WRONG_CALL, "input_unreadable", "读不出备份文件：" + from);
        }
        try {
            return BackupAnswer.of(spec, GatewayRestore.into(place, from, Clock.systemUTC()), "已恢复；站点会自动补发备份之后的办件。");
        } catch (IOException e) {
            throw GatewayFolder.unusable(place, e);
        }
    }
}
