package yiwang.sync.gateway.hub;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks the centre at once who belongs to the hall, when somebody comes whom this hub does not know: a station that was enrolled at the
 * centre a moment ago is not sent away until the relay asks again. Many strangers are one question, and there are few questions a second.
 */
final class RegisterRenewal {

    private static final long NEXT_NANOS = Duration.ofMillis(200).toNanos();

    private final CentreDoor door;
    private final CentreStanding standing;
    private long began = System.nanoTime() - NEXT_NANOS;

    RegisterRenewal(CentreDoor door, CentreStanding standing) {
        this.door = door;
        this.standing = standing;
    }

    /** What the centre says from now on is in the register when this returns. */
    void renew() {
        long came = System.nanoTime();
        synchronized (this) {
            if (standing.awaySince().isEmpty() && began - came < 0) {
                LockSupport.parkNanos(began + NEXT_NANOS - System.nanoTime());
                began = System.nanoTime();
                door.hall();
            }
        }
    }
}
