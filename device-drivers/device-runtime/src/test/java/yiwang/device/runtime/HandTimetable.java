package yiwang.device.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Time passes when the test says so. */
final class HandTimetable implements Timetable {

    private record Entry(Duration at, Runnable action) { }

    private final List<Entry> entries = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Override
    public synchronized Appointment after(Duration delay, Runnable action) {
        Entry entry = new Entry(now.plus(delay), action);
        entries.add(entry);
        return () -> callOff(entry);
    }

    private synchronized void callOff(Entry entry) {
        entries.remove(entry);
    }

    void pass(Duration time) {
        Duration end;
        synchronized (this) {
            end = now.plus(time);
        }
        Optional<Entry> due = due(end);
        while (due.isPresent()) {
            due.get().action().run();
            due = due(end);
        }
        synchronized (this) {
            now = end;
        }
    }

    private synchronized Optional<Entry> due(Duration end) {
        Optional<Entry> first = entries.stream().filter(entry -> entry.at().compareTo(end) <= 0).min(Comparator.comparing(Entry::at));
        first.ifPresent(entry -> {
            entries.remove(entry);
            now = entry.at();
        });
        return first;
    }

    @Override
    public synchronized void close() {
        entries.clear();
    }
}
