package yiwang.clerk.shell;

import java.time.LocalDateTime;
import java.util.List;
import yiwang.sync.client.SyncStatus;

/**
 * What stands around every page.
 *
 * @param sync    newest word of the sync loop
 * @param unsent  cases that the centre does not have yet
 * @param freeBytes what the disk of the data folder still takes
 * @param now     station time, to the minute on screen
 */
public record ShellState(SyncStatus sync, int unsent, List<CounterDevices.Line> devices, long freeBytes, LocalDateTime now) {

    public ShellState {
        devices = List.copyOf(devices);
    }

    public boolean offline() {
        return sync.line() == SyncStatus.Line.OFFLINE;
    }
}
