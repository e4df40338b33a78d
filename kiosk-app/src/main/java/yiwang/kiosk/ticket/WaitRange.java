package yiwang.kiosk.ticket;

import java.util.Optional;
import yiwang.kiosk.profile.Pace;

/** Minutes that somebody with so many people ahead may wait, if all of them are still there. */
public record WaitRange(int from, int to) {

    /** Empty when the hall has not said how fast it is: then nothing is known. */
    public static Optional<WaitRange> of(int ahead, Optional<Pace> pace) {
        return pace.map(known -> new WaitRange(minutes(ahead, known.fastestMinutes(), known.windows()),
                minutes(ahead, known.slowestMinutes(), known.windows())));
    }

    private static int minutes(int ahead, int each, int windows) {
        return (ahead * each + windows - 1) / windows;
    }
}
