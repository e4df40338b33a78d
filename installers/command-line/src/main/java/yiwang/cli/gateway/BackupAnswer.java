package yiwang.cli.gateway;

import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.output.Stop;
import yiwang.sync.gateway.backup.BackupOutcome;

/** What a backup or a restore says at its end. */
final class BackupAnswer {

    private BackupAnswer() { }

    static int of(CommandSpec spec, BackupOutcome outcome, String sentence) {
        return switch (outcome) {
            case BackupOutcome.Done(var rows, var attachments, var missing, var elsewhere, var epoch) -> {
                Output.of(spec).answer(Map.of("rows", rows, "attachments", attachments, "attachments_missing", missing, "attachments_elsewhere", elsewhere, "epoch", epoch),
                        sentence + "（" + rows + " 行，" + attachments + " 个附件" + (missing > 0 ? "，缺 " + missing + " 个附件" : "")
                                + (elsewhere > 0 ? "；另有 " + elsewhere + " 个附件只在 S3 存储桶中，由存储桶自己备份" : "") + "）");
                yield ExitCode.DONE.number();
            }
            case BackupOutcome.Refused(var code, var why) -> throw new Stop(ExitCode.NOT_SAVED, code, why);
        };
    }
}
