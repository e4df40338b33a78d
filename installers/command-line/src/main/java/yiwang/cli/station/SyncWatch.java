package yiwang.cli.station;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Model.CommandSpec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.sync.client.SyncStatus;
import yiwang.sync.station.Station;

/** Syncs on and on and tells what waits, why, since when, and how long it will take. @param most how long, or null = until ended */
record SyncWatch(CommandSpec spec, StationFolder folder, boolean untilDone, Duration most) {

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final ZoneId HALL_TIME = ZoneId.of("Asia/Shanghai");

    ExitCode run() throws Exception {
        BlockingQueue<SyncStatus> told = new LinkedBlockingQueue<>();
        DrainPace pace = new DrainPace(System::nanoTime);
        long begun = System.nanoTime();
        try (Station station = folder.open(); AutoCloseable listening = station.onSyncChange(told::add)) {
            station.startSync();
            Map<String, Object> last = Map.of();
            while (listening != null) {
                // Changes within a tick are told together.
                told.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
                told.clear();
                SyncBoard board = SyncBoard.of(station, pace, HALL_TIME);
                Map<String, Object> now = board.answer();
                if (!now.equals(last)) {
                    Output.of(spec).answer(now, board.sentence());
                    last = now;
                }
                if (board.done() && untilDone) {
                    break;
                }
                if (most != null && System.nanoTime() - begun >= most.toNanos()) {
                    return board.done() ? ExitCode.DONE : ExitCode.NOT_FINISHED;
                }
            }
        }
        return ExitCode.DONE;
    }
}
