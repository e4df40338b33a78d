package yiwang.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import yiwang.ui.run.Delay;

/** Time that is moved by hand, and the tasks that wait for it: for pictures and stories of what happens when nobody does anything. */
public final class HandClock extends Clock implements Delay {

    private final List<Waiting> waiting = new ArrayList<>();
    private Instant now;

    public HandClock(Instant now) {
        this.now = now;
    }

    private record Waiting(Instant due, Runnable task) { }

    /** Runs everything that falls due on the way, in order. */
    public void advance(Duration by) {
        Instant until = now.plus(by);
        for (Waiting next = next(until); next != null; next = next(until)) {
            waiting.remove(next);
            now = next.due;
            next.task.run();
        }
        now = until;
    }

    private Waiting next(Instant until) {
        return waiting.stream().filter(task -> !task.due.isAfter(until)).min(Comparator.comparing(Waiting::due)).orElse(null);
    }

    @Override
    public Runnable after(long millis, Runnable task) {
        Waiting added = new Waiting(now.plusMillis(millis), task);
        waiting.add(added);
        return () -> waiting.remove(added);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
