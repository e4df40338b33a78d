package yiwang.device.runtime.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of one device and its supplies, oldest first. Bounded; holds no personal data. */
public record DeviceHistory(List<StatusEntry> entries, List<SupplyEntry> supplies) {

    public static final DeviceHistory EMPTY = new DeviceHistory(List.of(), List.of());
    public static final int MOST_ENTRIES = 400;
    public static final int MOST_SUPPLIES = 200;

    public DeviceHistory {
        entries = List.copyOf(entries);
        supplies = List.copyOf(supplies);
    }

    DeviceHistory with(StatusEntry entry) {
        return !entries.isEmpty() && entries.getLast().saysTheSameAs(entry) ? this : new DeviceHistory(added(entries, entry, MOST_ENTRIES), supplies);
    }

    DeviceHistory with(SupplyEntry entry) {
        boolean same = supplies.reversed().stream().filter(known -> known.name().equals(entry.name())).findFirst().filter(known -> known.left() == entry.left()).isPresent();
        return same ? this : new DeviceHistory(entries, added(supplies, entry, MOST_SUPPLIES));
    }

    private static <T> List<T> added(List<T> list, T entry, int most) {
        List<T> longer = new ArrayList<>(list.size() < most ? list : list.subList(list.size() - most + 1, list.size()));
        longer.add(entry);
        return longer;
    }

    public HealthFigures figures(Instant from, Instant to) {
        Duration observed = Duration.ZERO;
        Duration up = Duration.ZERO;
        int faults = 0;
        boolean wasUp = false;
        for (int i = 0; i < entries.size(); i++) {
            StatusEntry entry = entries.get(i);
            Duration shown = overlap(entry.at(), i + 1 < entries.size() ? entries.get(i + 1).at() : to, from, to);
            if (entry.up() || entry.down()) {
                observed = observed.plus(shown);
            }
            if (entry.up()) {
                up = up.plus(shown);
            }
            faults += wasUp && entry.down() && !entry.at().isBefore(from) && entry.at().isBefore(to) ? 1 : 0;
            wasUp = entry.up();
        }
        return new HealthFigures(observed, up, faults);
    }

    private static Duration overlap(Instant begin, Instant end, Instant from, Instant to) {
        Instant first = begin.isBefore(from) ? from : begin;
        Instant last = end.isAfter(to) ? to : end;
        return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
    }

    /** How long a supply will last at the pace since {@code from}; empty when nobody knows it or nothing was used. Refills are left out. */
    public Optional<Duration> lasts(String supply, Instant from, Instant now) {
        List<SupplyEntry> known = supplies.stream().filter(entry -> entry.name().equals(supply)).toList();
        List<SupplyEntry> recent = known.stream().filter(entry -> !entry.at().isBefore(from) && !entry.at().isAfter(now)).toList();
        if (recent.isEmpty()) {
            return Optional.empty();
        }
        long used = 0;
        for (int i = 1; i < recent.size(); i++) {
            used += Math.max(0, recent.get(i - 1).left() - recent.get(i).left());
        }
        long millis = Duration.between(recent.getFirst().at(), now).toMillis();
        return used == 0 || millis <= 0 ? Optional.empty() : Optional.of(Duration.ofMillis((long) ((double) recent.getLast().left() / used * millis)));
    }
}
