package yiwang.sync.gateway.cases;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Names of the series in which the centre numbers cases: an item's implementing code and a day in China. */
public final class CaseSeries {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final int IMPLEMENTING_CODE_LENGTH = 31;

    private CaseSeries() { }

    /** Empty when the item's code is none that numbers are made from. */
    static Optional<String> of(String handleCode, LocalDate day) {
        return handleCode.length() < IMPLEMENTING_CODE_LENGTH ? Optional.empty() : Optional.of(handleCode.substring(0, IMPLEMENTING_CODE_LENGTH) + day);
    }

    /** No item's: its last number is the one behind which every series of the day begins. A gateway that was never restored has none. */
    public static String ofAll(LocalDate day) {
        return "*" + day;
    }
}
