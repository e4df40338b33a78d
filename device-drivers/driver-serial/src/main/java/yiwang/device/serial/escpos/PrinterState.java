package yiwang.device.serial.escpos;

import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DeviceStatus.State;

/** The overall state behind a printer's faults. */
final class PrinterState {

    private PrinterState() { }

    static DeviceStatus of(PrinterReport.Told told) {
        State state = told.obstacles().isEmpty() ? State.ONLINE : state(told.obstacles().getFirst().kind());
        return new DeviceStatus(state, told.faults());
    }

    private static State state(DeviceFault.Kind worst) {
        return switch (worst) {
            case PAPER_OUT, COVER_OPEN -> State.USER_ACTION_NEEDED;
            case OFFLINE -> State.OFFLINE;
            default -> State.FAULT;
        };
    }
}
