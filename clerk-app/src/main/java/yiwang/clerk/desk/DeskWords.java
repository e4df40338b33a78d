package yiwang.clerk.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import yiwang.sync.domain.casework.CaseState;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.Tint;
import yiwang.ui.text.Texts;

/** What the list says, in words, shapes and tints. */
final class DeskWords {

    private DeskWords() { }

    static LampKind lamp(CaseLimit limit) {
        return switch (limit.kind()) {
            case FILLING, ON_THE_SPOT, NORMAL -> LampKind.NORMAL;
            case REMIND -> LampKind.REMIND;
            case YELLOW -> LampKind.YELLOW;
            case RED -> LampKind.RED;
            case PAUSED -> LampKind.PAUSED;
            case WAITS_FOR_LINE, NOT_COUNTING, STOPPED -> LampKind.OFF;
        };
    }

    static String limitWord(CaseLimit limit, Texts texts) {
        return texts.get("limit." + limit.kind().name());
    }

    static String limitDetail(CaseLimit limit, Texts texts) {
        return switch (limit.kind()) {
            case NORMAL, REMIND -> texts.get("limit.left", limit.days());
            case RED -> texts.get("limit.over", limit.days());
            case YELLOW -> texts.get("limit.today");
            default -> "";
        };
    }

    static Tint tint(CaseState state) {
        return switch (state) {
            case DRAFT, PRE_SUBMITTED -> Tint.ACCENT;
            case PRE_PASSED -> Tint.BLUE;
            case CORRECTION, TOLERANCE, PRE_RETURNED -> Tint.YELLOW;
            case RECEIVED, ACCEPTED, ISSUED, DELIVERED, ARCHIVED -> Tint.GREEN;
            case SPECIAL -> Tint.PURPLE;
            case REFUSED -> Tint.RED;
            case DECIDED, WITHDRAWN, TERMINATED, TRANSFERRED -> Tint.GREY;
        };
    }

    static String state(CaseState state, Texts texts) {
        return texts.get("state." + state.name());
    }

    /** The hour of today, the day of any other. */
    static String when(DeskRow row, ZoneId zone) {
        return row.since().atZone(zone).format(DateTimeFormatter.ofPattern(row.today() ? "HH:mm" : "MM-dd"));
    }

    /** 3 天, 5 小时 or 12 分钟; at least one minute. */
    static String span(Instant since, Instant now, Texts texts) {
        Duration span = Duration.between(since, now);
        if (span.toDays() > 0) {
            return texts.get("span.days", span.toDays());
        }
        return span.toHours() > 0 ? texts.get("span.hours", span.toHours()) : texts.get("span.minutes", Math.max(1, span.toMinutes()));
    }
}
