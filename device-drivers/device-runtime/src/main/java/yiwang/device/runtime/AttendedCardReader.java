package yiwang.device.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.IdentityCardReader;

/** The station's card reader, for applications: never blocks, always answers. */
public final class AttendedCardReader {

    private final DeviceAccess device;

    AttendedCardReader(DeviceAccess device) {
        this.device = device;
    }

    /** Waits for a card. Cancelling the future ends the wait; the future completes on the device's thread. */
    public CompletableFuture<CardReadOutcome> read(Duration limit) {
        return device.ask(new DeviceCommand<>(limit, (reader, cancellation) -> ((IdentityCardReader) reader).read(limit, cancellation),
                CardReadOutcome.ReaderFault::new, CardReadOutcome.ReaderFault::new));
    }
}
