package yiwang.sync.station;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import yiwang.sync.client.Answer;
import yiwang.sync.client.GatewayClient;
import yiwang.sync.client.Progress;
import yiwang.sync.client.SyncLoop;
import yiwang.sync.client.SyncReport;
import yiwang.sync.client.SyncRunner;
import yiwang.sync.client.SyncStatus;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.protocol.wire.ProgressAnswer;
import yiwang.sync.station.ProgressOutcome.Line;
import yiwang.sync.station.sync.LineSettings;

/** A station's line to its gateway: the loop, and what is asked at once. */
final class StationSync implements AutoCloseable {

    private final GatewayClient client;
    private final SyncLoop loop;
    private final LineSettings settings;
    private final AtomicBoolean started = new AtomicBoolean();

    StationSync(StationStore store, StationIdentity identity, Clock clock, LineSettings settings) {
        this.settings = settings;
        this.client = new GatewayClient(identity, clock);
        this.loop = new SyncLoop(store, clock, watcher -> new SyncRunner(store, client, clock, watcher, settings));
    }

    LineSettings settings() {
        return settings;
    }

    SyncReport pass() {
        return loop.passNow();
    }

    void start() {
        if (started.compareAndSet(false, true)) {
            loop.start();
        }
    }

    void wake() {
        loop.wake();
    }

    /** Try all again now, what was refused as well. */
    void retry() {
        loop.tryAll();
    }

    Progress progress() {
        return loop.progress();
    }

    SyncStatus status() {
        return loop.status();
    }

    AutoCloseable onChange(Consumer<SyncStatus> listener) {
        return loop.listen(listener);
    }

    /** That person's cases at the centre. */
    Answer<List<Line>> progress(String idNumber) {
        return client.progress(idNumber).then(lines -> new Answer.Got<>(lines.stream().map(StationSync::line).toList()));
    }

    private static Line line(ProgressAnswer.Line line) {
        return new Line(line.receiptNo(), line.itemName(), line.body(), line.state(), Instant.parse(line.acceptedAt()),
                Optional.ofNullable(line.promisedDue()).map(LocalDate::parse), line.asked() == null ? "" : line.asked(),
                Optional.ofNullable(line.askedBy()).map(LocalDate::parse));
    }

    @Override
    public void close() {
        loop.close();
        client.close();
    }
}
