package yiwang.device.api;

import java.time.Duration;

/**
 * Reads cards that stand for a person: GA/T 467 modules ({@code serial:}, {@code tcp:}) and social security cards
 * ({@code pcsc:READERNAME}, {@link CardKind#SOCIAL}).
 */
public interface IdentityCardReader extends Device {

    /**
     * Waits for a card and reads it whole: text, photo, additional addresses, identity of the module.
     * Polls no faster than every 300 ms (maker's advice). A failed read is repeated inside the limit where the
     * protocol's table says that it may help.
     *
     * @param limit  how long to wait for a card; a read that has begun may take 5 s longer
     */
    CardReadOutcome read(Duration limit, Cancellation cancellation);
}
