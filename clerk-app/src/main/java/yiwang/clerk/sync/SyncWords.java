package yiwang.clerk.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import yiwang.ui.text.Texts;

/** Bytes, spans and hours as people say them. */
final class SyncWords {

    private static final double KILO = 1000;

    private SyncWords() { }

    /** 640 B, 312 KB, 11.6 MB. */
    static String bytes(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        double kilo = bytes / KILO;
        return kilo < KILO ? String.format(Locale.ROOT, "%.0f KB", kilo)
                : kilo < KILO * KILO ? String.format(Locale.ROOT, "%.1f MB", kilo / KILO) : String.format(Locale.ROOT, "%.1f GB", kilo / KILO / KILO);
    }

    /** 3 天, 2 小时 14 分, 12 分钟; at least one minute. */
    static String span(Duration span, Texts texts) {
        if (span.toDays() > 0) {
            return texts.get("span.days", span.toDays());
        }
        if (span.toHours() > 0) {
            return texts.get("sync.span.hours", span.toHours(), span.toMinutesPart());
        }
        return texts.get("span.minutes", Math.max(1, span.toMinutes()));
    }

    /** How long something takes still: seconds below a minute. */
    static String left(Duration left, Texts texts) {
        return left.toMinutes() < 1 ? texts.get("sync.left.seconds", Math.max(1, left.toSeconds())) : texts.get("sync.left", span(left, texts));
    }

    /** The hour of today, day and hour of any other. */
    static String when(Instant at, Clock clock) {
        ZoneId zone = clock.getZone();
        boolean today = LocalDate.ofInstant(at, zone).equals(LocalDate.now(clock));
        return at.atZone(zone).format(DateTimeFormatter.ofPattern(today ? "HH:mm" : "MM-dd HH:mm"));
    }
}
