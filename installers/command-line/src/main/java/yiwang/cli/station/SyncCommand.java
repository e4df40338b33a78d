package yiwang.cli.station;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.sync.client.SyncFailure;
import yiwang.sync.client.SyncReport;
import yiwang.sync.station.Station;

@Command(name = "sync", description = "one pass: records up, attachments up, changes down; 0 nothing left, 3 something left")
public final class SyncCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationFolder folder;

    @Override
    public Integer call() {
        try (Station station = folder.open()) {
            SyncReport report = station.syncOnce();
            Output.of(spec).answer(Map.of("pushed", report.pushed(), "pending_records", report.pendingRecords(),
                    "pending_bytes", report.pendingBytes(), "failures", failures(report.failures())), sentence(report));
            boolean done = report.pendingRecords() == 0 && report.pendingBytes() == 0 && report.failures().isEmpty();
            return (done ? ExitCode.DONE : ExitCode.NOT_FINISHED).number();
        }
    }

    private static List<Map<String, Object>> failures(List<SyncFailure> failures) {
        return failures.stream().map(f -> Map.<String, Object>of("code", f.code(), "sentence", f.sentence(), "retry", f.retry())).toList();
    }

    private static String sentence(SyncReport report) {
        StringBuilder text = new StringBuilder("送到中心 " + report.pushed() + " 条，还剩 " + report.pendingRecords() + " 条、" + report.pendingBytes() + " 字节。");
        report.failures().forEach(f -> text.append(System.lineSeparator()).append(f.code()).append(": ").append(f.sentence()));
        return text.toString();
    }
}
