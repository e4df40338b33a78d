package yiwang.sync.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as papers say them. */
final class Dates {

    /** Papers are dated by the hall's time; there is one in the country. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日 HH:mm", Locale.ROOT);
    private static final String WEEK = "一二三四五六日";
    private static final String[] DIGITS = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private Dates() {
    }

    static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZONE);
    }

    /** 2026 年 11 月 24 日 */
    static String plain(LocalDate day) {
        return DAY.format(day);
    }

    /** 2026 年 11 月 24 日（星期二）: a date people can plan by. */
    static String withWeekday(LocalDate day) {
        return plain(day) + "（星期" + WEEK.charAt(day.getDayOfWeek().getValue() - 1) + "）";
    }

    static String minute(Instant time) {
        return MINUTE.format(ZonedDateTime.ofInstant(time, ZONE));
    }

    /** 二〇二六年十一月二十四日, as organs date their papers. */
    static String inWords(LocalDate day) {
        StringBuilder year = new StringBuilder();
        String.valueOf(day.getYear()).chars().forEach(c -> year.append(DIGITS[c - '0']));
        return year + "年" + upToThirtyOne(day.getMonthValue()) + "月" + upToThirtyOne(day.getDayOfMonth()) + "日";
    }

    private static String upToThirtyOne(int n) {
        String tens = n < 10 ? "" : (n < 20 ? "" : DIGITS[n / 10]) + "十";
        return tens + (n % 10 == 0 ? "" : DIGITS[n % 10]);
    }
}
