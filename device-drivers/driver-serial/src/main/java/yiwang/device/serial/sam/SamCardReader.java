package yiwang.device.serial.sam;

import java.time.Clock;
import java.time.Duration;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Capabilities;
import yiwang.device.api.Capability;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DeviceStatus.State;
import yiwang.device.api.IdentityCardReader;
import yiwang.device.serial.link.Deadline;
import yiwang.device.serial.link.LinkException;
import yiwang.device.serial.link.LinkOpener;

/** A resident card reader with a security module, on a line or on the network. Keeps its link open between commands. */
public final class SamCardReader implements IdentityCardReader {

    private final DeviceAddress address;
    private final SamSession session;
    private final SamLimits limits;
    private final Clock clock;
    private final boolean fingerprint;

    /**
     * @param clock        its zone decides what "today" is when dates on cards are checked
     * @param fingerprint  whether the fingerprint block is carried along
     */
    public SamCardReader(DeviceAddress address, LinkOpener opener, SamLimits limits, Clock clock, boolean fingerprint) {
        this.fingerprint = fingerprint;
        this.address = address;
        this.session = new SamSession(opener, limits);
        this.limits = limits;
        this.clock = clock;
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
    public Capabilities capabilities() {
        return fingerprint ? Capabilities.of(Capability.RESIDENT_CARD, Capability.BACK_CHANNEL, Capability.FINGERPRINT_BLOCK)
                : Capabilities.of(Capability.RESIDENT_CARD, Capability.BACK_CHANNEL);
    }

    @Override
    public CardReadOutcome read(Duration limit, Cancellation cancellation) {
        try {
            CardReadOutcome outcome = new CardReading(session, limits, new CardRound(session, clock, fingerprint), limit, cancellation).run();
            if (outcome instanceof CardReadOutcome.ReaderFault) {
                session.close();
            }
            return outcome;
        } catch (LinkException e) {
            session.close();
            return new CardReadOutcome.ReaderFault(e.fault());
        }
    }

    @Override
    public DeviceStatus status(Duration limit) {
        session.until(Deadline.after(limit));
        try {
            return switch (session.greet()) {
                case SamReply.Answered(SamAnswer answer) -> ModuleHealth.of(answer)
                        .map(fault -> DeviceStatus.of(State.FAULT, fault)).orElseGet(DeviceStatus::online);
                case SamReply.Silent s -> away(State.OFFLINE, DeviceFault.of(DeviceFault.Kind.NO_ANSWER, "no answer to the status request"));
                case SamReply.Garbled(String why) -> away(State.FAULT, DeviceFault.of(DeviceFault.Kind.PROTOCOL, why));
            };
        } catch (LinkException e) {
            return away(e.fault().kind() == DeviceFault.Kind.OTHER ? State.FAULT : State.ABSENT, e.fault());
        }
    }

    private DeviceStatus away(State state, DeviceFault fault) {
        session.close();
        return DeviceStatus.of(state, fault);
    }

    @Override
    public void close() {
        session.close();
    }
}
