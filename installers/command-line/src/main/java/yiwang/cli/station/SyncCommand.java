package yiwang.cli.station;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.sync.client.SyncReport;
import yiwang.sync.station.Station;

@Command(name = "sync", description = "one pass: records up, attachments up, changes down; 0 nothing left, 3 something left;"
        + " `sync watch` goes on and tells what waits and why; `sync line` tells and sets how the line is used;"
        + " `sync receipt` makes a paper of the centre's last receipt; `sync again` tries a case again that was put aside")
public final class SyncCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationFolder folder;

    @Parameters(arity = "0..1", paramLabel = "watch|line|receipt|again",
            description = "watch: go on until ended, told at each change; line: how the line is used, also of a counter that runs; receipt: with --out, of --case or the last one;"
                    + " again: with --case, one pass")
    private Mode mode;

    @Option(names = "--until-done", description = "with watch: ends when nothing waits any more")
    private boolean untilDone;

    @Option(names = "--for", paramLabel = "TIME", description = "with watch: ends after this time, with 3 when something still waits")
    private Duration most;

    @Option(names = "--cap", paramLabel = "KB", description = "with line: most kilobytes (1000 bytes) of attachments a second by day; 0 = no cap")
    private Long cap;

    @Option(names = "--metered", arity = "1", paramLabel = "yes|no", description = "with line: paid by volume, so that by day only small attachments go")
    private YesNo metered;

    @Option(names = "--night", paramLabel = "HH:MM-HH:MM", description = "with line: when neither cap nor volume count; none = never")
    private String night;

    @Option(names = "--case", paramLabel = "CASE_ID", description = "with receipt and again")
    private UUID caseId;

    @Option(names = "--out", paramLabel = "FILE.pdf", description = "with receipt")
    private Path out;

    /** Spelled as it is typed. */
    enum Mode { watch, line, receipt, again }

    enum YesNo { yes, no }

    @Override
    public Integer call() throws Exception {
        refuseStrangers();
        if (mode == Mode.line) {
            return new SyncLine(spec, folder.path(), Optional.ofNullable(cap), Optional.ofNullable(metered).map(said -> said == YesNo.yes), Optional.ofNullable(night))
                    .run().number();
        }
        if (mode == Mode.watch) {
            return new SyncWatch(spec, folder, untilDone, most).run().number();
        }
        if (mode == Mode.receipt) {
            return new SyncReceipt(spec, folder, Optional.ofNullable(caseId), out).run().number();
        }
        try (Station station = folder.open()) {
            if (mode == Mode.again) {
                station.syncDesk().sendAgain(station.find(caseId).orElseThrow(SyncReceipt::unknown).file().caseId());
            }
            SyncReport report = station.syncOnce();
            Output.of(spec).answer(Map.of("pushed", report.pushed(), "pending_records", report.pendingRecords(),
                    "pending_bytes", report.pendingBytes(), "failures", SyncAnswers.failures(report.failures())), sentence(report));
            boolean done = report.pendingRecords() == 0 && report.pendingBytes() == 0 && report.failures().isEmpty();
            return (done ? ExitCode.DONE : ExitCode.NOT_FINISHED).number();
        }
    }

    /** An option that would be passed over is a wrong call. */
    private void refuseStrangers() {
        if (mode != Mode.line && (cap != null || metered != null || night != null)) {
            throw new ParameterException(spec.commandLine(), "--cap, --metered and --night belong to `sync line`.");
        }
        if (mode != Mode.watch && (untilDone || most != null)) {
            throw new ParameterException(spec.commandLine(), "--until-done and --for belong to `sync watch`.");
        }
        if ((mode == Mode.receipt) != (out != null) || (mode == Mode.again && caseId == null) || (mode != Mode.receipt && mode != Mode.again && caseId != null)) {
            throw new ParameterException(spec.commandLine(), "--out belongs to `sync receipt`, --case to `sync again`, and to `sync receipt` of one case.");
        }
    }

    private static String sentence(SyncReport report) {
        StringBuilder text = new StringBuilder("送到中心 " + report.pushed() + " 条，还剩 " + report.pendingRecords() + " 条、" + report.pendingBytes() + " 字节。");
        report.failures().forEach(f -> text.append(System.lineSeparator()).append(f.code()).append(": ").append(f.sentence()));
        return text.toString();
    }
}
