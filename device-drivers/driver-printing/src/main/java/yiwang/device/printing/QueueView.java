package yiwang.device.printing;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Types;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import yiwang.device.api.Consumable;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.PrintSettings;

/** What a queue says of itself. @param reasons IPP keywords with their severity @param message the printer's own words */
record QueueView(PrinterState state, List<String> reasons, boolean acceptsJobs, String message) {

    private static final int LONGEST_MESSAGE = 120;

    static QueueView of(IppPacket answer) {
        AttributeGroup queue = Objects.requireNonNull(answer.get(Tag.printerAttributes));
        PrinterState state = queue.getValues(Types.printerState).getFirst();
        boolean accepts = queue.getValues(Types.printerIsAcceptingJobs).stream().findFirst().orElse(true);
        String message = queue.getStrings(Types.printerStateMessage).stream().findFirst().orElse("");
        return new QueueView(state, List.copyOf(queue.getValues(Types.printerStateReasons)), accepts,
                message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)));
    }

    DeviceStatus status() {
        List<DeviceFault> faults = StateReasons.faults(reasons);
        if (!acceptsJobs || state.equals(PrinterState.stopped)) {
            List<DeviceFault> shown = faults.isEmpty() ? List.of(refusal().orElseThrow()) : faults;
            return new DeviceStatus(StateReasons.needPeople(faults) ? DeviceStatus.State.USER_ACTION_NEEDED : DeviceStatus.State.OFFLINE, shown);
        }
        if (StateReasons.needPeople(faults)) {
            return new DeviceStatus(DeviceStatus.State.USER_ACTION_NEEDED, faults);
        }
        if (faults.stream().anyMatch(fault -> fault.kind() == DeviceFault.Kind.OFFLINE)) {
            return new DeviceStatus(DeviceStatus.State.OFFLINE, faults);
        }
        return new DeviceStatus(isWorking() ? DeviceStatus.State.BUSY : DeviceStatus.State.ONLINE, faults);
    }

    /** Until the programs between queue and printer have ended, also for a job that is called ended already. */
    boolean isWorking() {
        return state.equals(PrinterState.processing);
    }

    /** What the sensors say of paper. */
    Consumable.Level paper() {
        List<DeviceFault.Kind> kinds = StateReasons.faults(reasons).stream().map(DeviceFault::kind).toList();
        return kinds.contains(DeviceFault.Kind.PAPER_OUT) ? Consumable.Level.OUT
                : kinds.contains(DeviceFault.Kind.PAPER_NEAR_END) ? Consumable.Level.NEAR_END : Consumable.Level.UNKNOWN;
    }

    /** The same for a job that must not wait: any fault that keeps paper from coming counts. */
    Optional<DeviceFault> refusal(PrintSettings settings) {
        Optional<DeviceFault> refusal = refusal();
        return refusal.isPresent() || settings.onTrouble() == PrintSettings.Trouble.WAIT ? refusal : trouble();
    }

    /** What keeps paper from coming now. */
    Optional<DeviceFault> trouble() {
        return StateReasons.worst(reasons);
    }

    /** Why it makes no sense to send a job now. Faults that people mend while the job waits do not count. */
    Optional<DeviceFault> refusal() {
        if (!acceptsJobs) {
            return Optional.of(DeviceFault.of(DeviceFault.Kind.OFFLINE, "queue_rejects_jobs"));
        }
        return state.equals(PrinterState.stopped)
                ? Optional.of(StateReasons.worst(reasons).orElse(DeviceFault.of(DeviceFault.Kind.OFFLINE, "queue_stopped"))) : Optional.empty();
    }

    /** What keeps a job from coming out; a printer that is dead often says so in its message alone. */
    DeviceFault obstacle() {
        return StateReasons.worst(reasons).orElse(DeviceFault.of(DeviceFault.Kind.NO_ANSWER, message.isBlank() ? "still_printing_at_the_limit" : message));
    }
}
