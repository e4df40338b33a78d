package yiwang.device.simulator.idcard;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Which answers shall go wrong, and how often. */
final class FaultPlan {

    private static final class Entry {
        private final ReaderCommand command;
        private final ReaderFault fault;
        private int times;

        Entry(ReaderCommand command, int times, ReaderFault fault) {
            this.command = command;
            this.times = times;
            this.fault = fault;
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    /** @param command  null for every command */
    synchronized void add(ReaderCommand command, int times, ReaderFault fault) {
        entries.add(new Entry(command, times, fault));
    }

    synchronized void clear() {
        entries.clear();
    }

    synchronized Optional<ReaderFault> next(ReaderCommand command) {
        Iterator<Entry> all = entries.iterator();
        while (all.hasNext()) {
            Entry entry = all.next();
            if (entry.command == null || entry.command == command) {
                if (--entry.times <= 0) {
                    all.remove();
                }
                return Optional.of(entry.fault);
            }
        }
        return Optional.empty();
    }
}
