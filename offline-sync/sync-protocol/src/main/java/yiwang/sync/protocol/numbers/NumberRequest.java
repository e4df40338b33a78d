package yiwang.sync.protocol.numbers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** Asks for a block of queue numbers for each of some days. @param days ISO 8601, in the hall's time; @param count numbers of each block */
public record NumberRequest(List<String> days, int count) {

    /** In one request. */
    public static final int MOST_DAYS = 40;
    /** Numbers of one block. */
    public static final int MOST_NUMBERS = 1000;

    public NumberRequest {
        days = days == null ? List.of() : List.copyOf(days);
    }

    /** Whether it asks for real days and a number of numbers that is given at once. */
    public boolean isSound() {
        return !days.isEmpty() && days.size() <= MOST_DAYS && count >= 1 && count <= MOST_NUMBERS && days.stream().allMatch(NumberRequest::isDay);
    }

    private static boolean isDay(String text) {
        try {
            return text.equals(LocalDate.parse(text).toString());
        } catch (DateTimeException e) {
            return false;
        }
    }
}
