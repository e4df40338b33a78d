package yiwang.device.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.IdentityCardReader;
import yiwang.device.spi.DeviceDriver;

/** A driver that misbehaves on command, to see what the runtime makes of it. */
final class ScriptedReader implements DeviceDriver {

    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final CountDownLatch hanging = new CountDownLatch(1);
    final CountDownLatch waiting = new CountDownLatch(1);
    volatile String threadOfLastRead;
    volatile Supplier<CardReadOutcome> onRead = CardReadOutcome.NoCard::new;
    volatile DeviceStatus status = DeviceStatus.online();
    volatile boolean waitsForCancellation;

    /** Native code that neither returns nor minds an interrupt. */
    CardReadOutcome hang() {
        while (hanging.getCount() > 0) {
            try {
                hanging.await();
            } catch (InterruptedException e) {
                // As deaf as a vendor's library.
            }
        }
        return new CardReadOutcome.NoCard();
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.IDENTITY_CARD_READER;
    }

    @Override
    public Set<String> schemes() {
        return Set.of("script");
    }

    @Override
    public IdentityCardReader open(DeviceAddress address, Map<String, String> settings) {
        if (settings.containsKey("colour")) {
            throw new IllegalArgumentException("colour=" + settings.get("colour") + " is no setting of a card reader");
        }
        opened.incrementAndGet();
        return new Reader(address);
    }

    private final class Reader implements IdentityCardReader {

        private final DeviceAddress address;

        Reader(DeviceAddress address) {
            this.address = address;
        }

        @Override
        public CardReadOutcome read(Duration limit, Cancellation cancellation) {
            threadOfLastRead = Thread.currentThread().getName();
            while (waitsForCancellation && !cancellation.cancelled()) {
                waiting.countDown();
                Thread.onSpinWait();
            }
            waitsForCancellation = false;
            return onRead.get();
        }

        @Override
        public DeviceKind kind() {
            return DeviceKind.IDENTITY_CARD_READER;
        }

        @Override
        public DeviceAddress address() {
            return address;
        }

        @Override
        public DeviceStatus status(Duration limit) {
            return status;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
