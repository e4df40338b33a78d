package yiwang.sync.station.decide;

import java.time.ZoneId;

/**
 * What each place sets for itself.
 *
 * @param correctionDays  working days within which a correction is to be handed in (no national number: commonly 5 to 15)
 * @param demoArea        accept the demonstration province 99
 * @param zone            the hall's time zone: days begin there
 */
public record CounterPolicy(int correctionDays, boolean demoArea, ZoneId zone) {

    public static final CounterPolicy USUAL = new CounterPolicy(10, true, ZoneId.of("Asia/Shanghai"));
}
