package yiwang.device.spi;

import java.time.Duration;
import yiwang.device.api.Cancellation;

/**
 * Looks for devices that could be bound; found by {@link java.util.ServiceLoader}, one or more in each driver module.
 * Stateless and thread-safe. Looking disturbs nobody: no port is opened, nothing is printed.
 */
public interface DeviceFinder {

    /** Where it looks, in one word for people and programs: {@code serial}, {@code pcsc}, {@code queue}, {@code sane}, {@code escl}, {@code camera}. */
    String source();

    /** @param hints  places that cannot be seen by looking around, as a person or a profile named them */
    FindOutcome find(FinderHints hints, Duration limit, Cancellation cancellation);
}
