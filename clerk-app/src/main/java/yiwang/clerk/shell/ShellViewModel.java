package yiwang.clerk.shell;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.sync.client.SyncStatus;
import yiwang.sync.domain.port.SyncBook.Standing;
import yiwang.sync.station.Station;
import yiwang.ui.run.Background;
import yiwang.ui.run.FxThread;

/** The frame of the window: line to the centre, devices, clock. Listens to the sync thread and to the devices while it is open. */
public final class ShellViewModel implements AutoCloseable {

    private final Station station;
    private final CounterDevices devices;
    private final LongSupplier freeBytes;
    private final Background background;
    private final Clock clock;
    private final Consumer<Throwable> surprise;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<ShellState> state;
    private final List<AutoCloseable> handles = new ArrayList<>();
    private boolean asking;
    private boolean askAgain;

    /** @param freeBytes asks the disk; @param changed told, on the screen's thread, when a case's truth may have changed */
    public ShellViewModel(Station station, CounterDevices devices, LongSupplier freeBytes, Background background, FxThread fx, Clock clock,
                          Consumer<Throwable> surprise, Runnable changed) {
        this.station = station;
        this.devices = devices;
        this.freeBytes = freeBytes;
        this.background = background;
        this.clock = clock;
        this.surprise = surprise;
        this.changed = changed;
        this.state = new ReadOnlyObjectWrapper<>(new ShellState(station.syncStatus(), 0, List.of(), 0, minute()));
        handles.add(station.onSyncChange(status -> fx.run(() -> {
            line(status);
            refresh();
            changed.run();
        })));
        handles.add(devices.onChange(() -> fx.run(this::refresh)));
    }

    public ReadOnlyObjectProperty<ShellState> state() {
        return state.getReadOnlyProperty();
    }

    /** Once a second. */
    public void tick() {
        ShellState before = state.get();
        if (!before.now().equals(minute())) {
            state.set(new ShellState(before.sync(), before.unsent(), before.devices(), before.freeBytes(), minute()));
        }
    }

    /** Counts and asks anew; a draining station tells often, so while an answer is on its way it is asked once more at most. */
    public void refresh() {
        if (asking) {
            askAgain = true;
            return;
        }
        asking = true;
        background.run(() -> new Asked(station.syncDesk().count(Standing.NOT_AT_CENTRE), devices.lines(), freeBytes.getAsLong())).then(asked -> {
            state.set(new ShellState(state.get().sync(), asked.unsent(), asked.devices(), asked.freeBytes(), state.get().now()));
            answered();
        }).orElse(failure -> {
            answered();
            surprise.accept(failure);
        });
    }

    private void answered() {
        asking = false;
        if (askAgain) {
            askAgain = false;
            refresh();
        }
    }

    /** Somebody wants the line tried now. */
    public void tryLine() {
        background.run(() -> {
            station.wakeSync();
            return true;
        }).orElse(surprise);
    }

    private record Asked(int unsent, List<CounterDevices.Line> devices, long freeBytes) { }

    private void line(SyncStatus status) {
        ShellState before = state.get();
        state.set(new ShellState(status, before.unsent(), before.devices(), before.freeBytes(), before.now()));
    }

    private LocalDateTime minute() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    }

    @Override
    public void close() {
        for (AutoCloseable handle : handles) {
            try {
                handle.close();
            } catch (Exception e) {
                surprise.accept(e);
            }
        }
    }
}
