package yiwang.device.api;

import java.time.Duration;

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

    @Override
    void close();
}
