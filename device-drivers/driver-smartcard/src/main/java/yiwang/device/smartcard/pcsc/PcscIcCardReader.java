package yiwang.device.smartcard.pcsc;

import java.time.Duration;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Capabilities;
import yiwang.device.api.Capability;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DeviceStatus.State;
import yiwang.device.api.capture.IcCardOutcome;
import yiwang.device.api.capture.IcCardReader;

/** A reader of the operating system's smart card service that tells chip cards apart and reads nobody from them. */
public final class PcscIcCardReader implements IcCardReader {

    /** A card that has begun to answer may take this much longer. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final DeviceAddress address;
    private final PcscTurns turns;

    public PcscIcCardReader(DeviceAddress address) {
        this.address = address;
        this.turns = new PcscTurns(address);
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.IC_CARD_READER;
    }

    @Override
    public DeviceAddress address() {
        return address;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(Capability.CARD_UID);
    }

    @Override
    public IcCardOutcome identify(Duration limit, Cancellation cancellation) {
        return turns.limited(() -> new IcCardWait(address.rest(), limit, cancellation).run(), limit.plus(GRACE), IcCardOutcome.ReaderFault::new, new IcCardOutcome.NoCard());
    }

    @Override
    public DeviceStatus status(Duration limit) {
        return turns.limited(this::look, limit, fault -> DeviceStatus.of(State.FAULT, fault), DeviceStatus.of(State.UNKNOWN));
    }

    private DeviceStatus look() {
        try (PcscService service = PcscService.connect()) {
            service.reader(address.rest());
            return DeviceStatus.online();
        } catch (PcscException e) {
            return DeviceStatus.of(State.ABSENT, DeviceFault.of(DeviceFault.Kind.ABSENT, e.getMessage()));
        }
    }

    @Override
    public void close() {
        turns.close();
    }
}
