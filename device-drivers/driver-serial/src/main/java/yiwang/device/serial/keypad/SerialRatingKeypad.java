package yiwang.device.serial.keypad;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Capabilities;
import yiwang.device.api.Capability;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.window.RatingKeypad;
import yiwang.device.api.window.RatingOutcome;
import yiwang.device.serial.link.Deadline;
import yiwang.device.serial.link.LinkException;
import yiwang.device.serial.link.LinkOpener;

/** The citizen's keypad of the {@code FF 68} family. What is pressed before anybody asked counts for nobody. */
public final class SerialRatingKeypad implements RatingKeypad {

    private static final int ASK = 0x0B;

    private final DeviceAddress place;
    private final KeypadBus bus;
    private final RatingKeys keys;

    public SerialRatingKeypad(DeviceAddress place, LinkOpener opener, Map<String, String> settings) {
        this.place = place;
        this.bus = new KeypadBus(opener, settings);
        this.keys = RatingKeys.of(settings.getOrDefault("keys", "1,2,3,4,5"));
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.RATING_KEYPAD;
    }

    @Override
    public DeviceAddress address() {
        return place;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(Capability.RATING);
    }

    @Override
    public DeviceStatus status(Duration limit) {
        return bus.status(limit);
    }

    @Override
    public RatingOutcome ask(String session, Duration limit, Cancellation cancellation) {
        Deadline deadline = Deadline.after(limit);
        try {
            bus.forget(deadline.remaining());
            bus.send(KeypadFrame.of(bus.address(), KeypadKeys.KEYS, ASK), deadline.remaining());
            while (true) {
                Optional<KeypadFrame> frame = bus.await(deadline.remaining(), cancellation);
                if (frame.isEmpty()) {
                    return new RatingOutcome.NotRated();
                }
                Optional<Integer> level = frame.filter(f -> f.function() == KeypadKeys.EVALUATION).flatMap(f -> keys.level(f.last()));
                if (level.isPresent()) {
                    return new RatingOutcome.Rated(level.get());
                }
            }
        } catch (LinkException e) {
            return new RatingOutcome.KeypadFault(e.fault());
        }
    }

    @Override
    public void close() {
        bus.close();
    }
}
