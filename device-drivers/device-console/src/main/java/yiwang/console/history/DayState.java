package yiwang.console.history;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.time.Instant;
import yiwang.device.api.DeviceStatus;
import yiwang.device.runtime.history.DeviceHistory;
import yiwang.device.runtime.history.StatusEntry;

/** One day of a device. @param kind the worst of the day */
public record DayState(LocalDate day, Kind kind) {

    public enum Kind { NOBODY_LOOKED, WELL, FAULT }

    /** The last days, oldest first, today the last. */
    public static List<DayState> strip(DeviceHistory history, Instant now, ZoneId zone, int days) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<DayState> strip = new ArrayList<>();
        for (int back = days - 1; back >= 0; back--) {
            LocalDate day = today.minusDays(back);
            Instant from = day.atStartOfDay(zone).toInstant();
            Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
            strip.add(new DayState(day, kind(history.entries(), from, to.isAfter(now) ? now : to)));
        }
        return strip;
    }

    private static Kind kind(List<StatusEntry> entries, Instant from, Instant to) {
        Kind worst = Kind.NOBODY_LOOKED;
        for (int i = 0; i < entries.size(); i++) {
            Instant until = i + 1 < entries.size() ? entries.get(i + 1).at() : to;
            boolean inside = entries.get(i).at().isBefore(to) && (until.isAfter(from) || !entries.get(i).at().isBefore(from));
            if (inside && entries.get(i).state().isPresent()) {
                Kind kind = kind(entries.get(i).state().get());
                worst = kind.compareTo(worst) > 0 ? kind : worst;
            }
        }
        return worst;
    }

    private static Kind kind(DeviceStatus.State state) {
        return state == DeviceStatus.State.STARTING ? Kind.NOBODY_LOOKED : DeviceStatus.of(state).usable() ? Kind.WELL : Kind.FAULT;
    }
}
