package yiwang.device.api;

import java.time.Duration;
import java.util.List;

/**
 * A device that is open and claimed by one owner.
 *
 * <p>Not safe for several threads: {@code device-runtime} gives each device one named thread. Every call ends within
 * its time limit; a device that does not answer is an outcome, not an exception. Closing twice is allowed.
 */
public interface Device extends AutoCloseable {

    DeviceKind kind();

    /** Where it is: the address it was opened with, such as {@code serial:/dev/ttyUSB0}. Stable, never an index. */
    DeviceAddress address();

    /** Asks the device how it is. Never throws for a device that is away. */
    DeviceStatus status(Duration limit);

    /** What tells it from every other device, as well as can be known; known without asking the device. */
    default DeviceIdentity identity() {
        return DeviceIdentity.ofAddress(address());
    }

    /** What it can do; known without asking the device. */
    default Capabilities capabilities() {
        return Capabilities.NONE;
    }

    /** What runs out and how much of it is left; empty when it uses up nothing or cannot tell. */
    default List<Consumable> consumables(Duration limit) {
        return List.of();
    }

    /**
     * Somebody has filled it up: what the device's driver counts of this begins anew.
     *
     * @param consumable  its name, as {@link #consumables} tells it
     * @return false when nothing of that name is counted here
     */
    default boolean refilled(String consumable) {
        return false;
    }

    /**
     * Finds out whether it works. Never throws for a device that is away.
     *
     * @param limit  for the whole check, a person's part included
     */
    default HealthOutcome checkHealth(HealthLevel level, Duration limit, Cancellation cancellation) {
        return HealthOutcome.of(status(limit));
    }

    @Override
    void close();
}
