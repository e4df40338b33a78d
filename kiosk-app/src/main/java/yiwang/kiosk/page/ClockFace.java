package yiwang.kiosk.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import yiwang.ui.text.Texts;

/** Time and date in the words of the header. Own words for days: the platform's would load a whole locale before the first picture. */
public record ClockFace(String time, String date) {

    public static ClockFace of(Instant now, ZoneId zone, Texts texts) {
        ZonedDateTime at = now.atZone(zone);
        String date = texts.get("day.month", Integer.toString(at.getMonthValue()), Integer.toString(at.getDayOfMonth()));
        return new ClockFace(two(at.getHour()) + ":" + two(at.getMinute()), date + " " + texts.get("day.week." + at.getDayOfWeek().getValue()));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
