package yiwang.clerk.shell;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import yiwang.sync.station.sync.OfflineLimit;
import yiwang.sync.station.sync.SyncOverview;
import yiwang.ui.clerk.LimitRow;
import yiwang.ui.sign.LampKind;
import yiwang.ui.text.Texts;

/** How long people can go on without a line: every thing that ends some day, with what is left of it. */
public record LimitRows(Texts texts, Clock clock) {

    private static final long GIGABYTE = 1L << 30;
    private static final long CLOCK_FAR_MILLIS = 60_000;

    public List<LimitRow> of(SyncOverview overview, long freeBytes) {
        List<LimitRow> rows = new ArrayList<>();
        for (OfflineLimit limit : overview.limits()) {
            LimitRow row = new LimitRow(texts.get("sync.limit." + limit.kind().name()));
            rows.add(limit.inDays() ? row.days(limit.left(), limit.inAll())
                    : row.show(limit.left() * 10 < limit.inAll() ? LampKind.YELLOW : LampKind.NORMAL, texts.get("sync.limit.cases", limit.left())));
        }
        long free = freeBytes / GIGABYTE;
        rows.add(new LimitRow(texts.get("offline.disk")).show(free < 1 ? LampKind.RED : free < 5 ? LampKind.YELLOW : LampKind.NORMAL,
                texts.get("offline.disk.free", free)));
        rows.add(clock(overview));
        return rows;
    }

    private LimitRow clock(SyncOverview overview) {
        LimitRow own = new LimitRow(texts.get("sync.clock"));
        return overview.clock().map(reading -> {
            Duration age = Duration.between(reading.measuredAt(), clock.instant());
            boolean far = Math.abs(reading.offsetMillis()) > CLOCK_FAR_MILLIS;
            LampKind kind = far || !reading.trustedAt(clock.instant()) ? LampKind.YELLOW : age.toDays() > 0 ? LampKind.REMIND : LampKind.NORMAL;
            return own.show(kind, age.toDays() > 0 && !far ? texts.get("sync.clock.old", age.toDays())
                    : texts.get("sync.clock.off", String.format(Locale.ROOT, "%.1f", Math.abs(reading.offsetMillis()) / 1000.0)));
        }).orElseGet(() -> own.show(LampKind.OFF, texts.get("sync.clock.none")));
    }
}
