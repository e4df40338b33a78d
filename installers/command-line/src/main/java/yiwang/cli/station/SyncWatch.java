package yiwang.cli.station;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Model.CommandSpec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.sync.client.Progress;
import yiwang.sync.client.SyncFailure;
import yiwang.sync.client.SyncStatus;
import yiwang.sync.station.Station;

/** Syncs on and on and tells what waits, why, since when, and how long it will take. @param most how long, or null = until ended */
record SyncWatch(CommandSpec spec, StationFolder folder, boolean untilDone, Duration most) {

    private static final Duration TICK = Duration.ofSeconds(1);

    ExitCode run() throws Exception {
        BlockingQueue<SyncStatus> told = new LinkedBlockingQueue<>();
        long begun = System.nanoTime();
        try (Station station = folder.open(); AutoCloseable listening = station.onSyncChange(told::add)) {
            station.startSync();
            Map<String, Object> last = Map.of();
            while (listening != null) {
                SyncStatus newest = newest(told, station);
                Map<String, Object> now = line(newest, station.syncProgress());
                if (!now.equals(last)) {
                    Output.of(spec).answer(now, sentence(newest, station.syncProgress()));
                    last = now;
                }
                boolean done = newest.line() == SyncStatus.Line.ONLINE && newest.sending() == 0 && newest.pendingRecords() == 0
                        && newest.pendingBytes() == 0 && newest.failures().isEmpty();
                if (done && untilDone) {
                    break;
                }
                if (most != null && System.nanoTime() - begun >= most.toNanos()) {
                    return done ? ExitCode.DONE : ExitCode.NOT_FINISHED;
                }
            }
        }
        return ExitCode.DONE;
    }

    /** What is true now: changes within a tick are told together. */
    private static SyncStatus newest(BlockingQueue<SyncStatus> told, Station station) throws InterruptedException {
        told.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
        told.clear();
        return station.syncStatus();
    }

    private static Map<String, Object> line(SyncStatus status, Progress progress) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("line", status.line().name().toLowerCase(Locale.ROOT));
        line.put("since", status.since().toString());
        line.put("sending", status.sending());
        line.put("pending_records", status.pendingRecords());
        line.put("pending_bytes", status.pendingBytes());
        line.put("files", progress.files().stream().map(f -> Map.of("case_id", f.caseId().toString(), "sha256", f.sha256(),
                "carried", f.carried(), "size", f.size())).toList());
        line.put("seconds_left", left(status, progress).map(Duration::toSeconds).orElse(null));
        line.put("failures", SyncAnswers.failures(status.failures()));
        return line;
    }

    private static String sentence(SyncStatus status, Progress progress) {
        StringBuilder text = new StringBuilder(switch (status.line()) {
            case ONLINE -> "已连上中心";
            case OFFLINE -> "未连上中心（自 " + status.since() + "）";
            case UNKNOWN -> "正在连接中心";
        });
        if (status.pendingRecords() == 0 && status.pendingBytes() == 0) {
            text.append("，全部已送达。");
        } else {
            text.append("，还有 ").append(status.pendingRecords()).append(" 条记录、").append(status.pendingBytes()).append(" 字节待送");
            left(status, progress).ifPresent(left -> text.append("，约需 ").append(left.toSeconds()).append(" 秒"));
            text.append("。");
        }
        for (Progress.FileProgress file : progress.files()) {
            text.append(System.lineSeparator()).append("  附件 ").append(file.sha256(), 0, 8).append("  ").append(file.carried()).append(" / ").append(file.size());
        }
        for (SyncFailure failure : status.failures()) {
            text.append(System.lineSeparator()).append("  ").append(failure.code()).append(": ").append(failure.sentence());
            failure.nextTry().map(Instant::toString).ifPresent(next -> text.append("下次重试：").append(next).append("。"));
        }
        return text.toString();
    }

    private static Optional<Duration> left(SyncStatus status, Progress progress) {
        List<Progress.FileProgress> files = progress.files();
        long carried = files.stream().mapToLong(Progress.FileProgress::carried).sum();
        return files.isEmpty() ? Optional.empty() : progress.left(Math.max(0, status.pendingBytes() - carried));
    }
}
