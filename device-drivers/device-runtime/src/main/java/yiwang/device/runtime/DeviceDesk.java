package yiwang.device.runtime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.HealthLevel;
import yiwang.device.api.HealthOutcome;

/** What one owner can ask the station's devices for. A role alone means the first device that has it. */
public final class DeviceDesk {

    private final Function<DeviceSlot, Attendant> attendants;
    private final Function<DeviceRole, DeviceSlot> first;
    private final String owner;

    DeviceDesk(Function<DeviceSlot, Attendant> attendants, Function<DeviceRole, DeviceSlot> first, String owner) {
        this.attendants = attendants;
        this.first = first;
        this.owner = owner;
    }

    public AttendedCardReader cardReader(DeviceSlot slot) {
        return new AttendedCardReader(access(slot));
    }

    public AttendedTicketPrinter ticketPrinter(DeviceSlot slot) {
        return new AttendedTicketPrinter(access(slot));
    }

    public AttendedDocumentPrinter documentPrinter(DeviceSlot slot) {
        return new AttendedDocumentPrinter(access(slot));
    }

    public AttendedScanner scanner(DeviceSlot slot) {
        return new AttendedScanner(access(slot));
    }

    public AttendedDisplay display() {
        return new AttendedDisplay(access(first.apply(DeviceRole.DISPLAY)));
    }

    public AttendedKeypad keypad() {
        return new AttendedKeypad(access(first.apply(DeviceRole.KEYPAD)));
    }

    public AttendedRating rating() {
        return new AttendedRating(access(first.apply(DeviceRole.RATING)));
    }

    public AttendedCodes codes() {
        return new AttendedCodes(access(first.apply(DeviceRole.CODES)));
    }

    public AttendedSignaturePad signaturePad() {
        return new AttendedSignaturePad(access(first.apply(DeviceRole.SIGNATURE)));
    }

    public AttendedFingerprintReader fingerprintReader() {
        return new AttendedFingerprintReader(access(first.apply(DeviceRole.FINGER)));
    }

    public AttendedIcCardReader icCardReader() {
        return new AttendedIcCardReader(access(first.apply(DeviceRole.IC_CARD)));
    }

    public AttendedSensor sensor(DeviceSlot slot) {
        return new AttendedSensor(access(slot));
    }

    /** The device's own check, whatever its kind. Cancelling the future ends it. */
    public CompletableFuture<HealthOutcome> checkHealth(DeviceSlot slot, HealthLevel level, Duration limit) {
        return access(slot).ask(new DeviceCommand<>(limit, (device, cancellation) -> device.checkHealth(level, limit, cancellation), DeviceDesk::ill));
    }

    /** Somebody has filled it up: what its driver counts of this begins anew, and is told within seconds. False when nothing of that name is counted there. */
    public CompletableFuture<Boolean> refilled(DeviceSlot slot, String consumable, Duration limit) {
        Attendant attendant = attendants.apply(slot);
        return new DeviceAccess(attendant, owner).ask(new DeviceCommand<>(limit, (device, cancellation) -> device.refilled(consumable), fault -> false))
                .thenApply(done -> {
                    attendant.takeStock();
                    return done;
                });
    }

    private static HealthOutcome ill(DeviceFault fault) {
        return new HealthOutcome.Ill(fault, List.of());
    }

    private DeviceAccess access(DeviceSlot slot) {
        return new DeviceAccess(attendants.apply(slot), owner);
    }
}
