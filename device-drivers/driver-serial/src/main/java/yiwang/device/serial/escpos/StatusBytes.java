package yiwang.device.serial.escpos;

import java.util.ArrayList;
import java.util.List;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceFault.Kind;

/** The four answers to DLE EOT 1 to 4 (device protocols 3.2). */
record StatusBytes(int printer, int offlineCause, int errorCause, int paper) {

    /** Every real answer has bits 1 and 4 set, 0 and 7 clear; anything else on the line is something else. */
    static boolean isAnswer(int b) {
        return (b & 0x93) == 0x12;
    }

    /** Causes first; plain "off line" only when no cause is given. */
    List<DeviceFault> faults() {
        List<DeviceFault> faults = new ArrayList<>();
        if ((paper & 0x60) != 0 || (offlineCause & 0x20) != 0) {
            faults.add(fault(Kind.PAPER_OUT));
        } else if ((paper & 0x0C) != 0) {
            faults.add(fault(Kind.PAPER_NEAR_END));
        }
        if ((offlineCause & 0x04) != 0) {
            faults.add(fault(Kind.COVER_OPEN));
        }
        if ((errorCause & 0x08) != 0) {
            faults.add(fault(Kind.CUTTER));
        } else if ((errorCause & 0x64) != 0 || (offlineCause & 0x40) != 0) {
            faults.add(fault(Kind.OTHER));
        }
        boolean explained = faults.stream().anyMatch(fault -> fault.kind() != Kind.PAPER_NEAR_END);
        if (!explained && (printer & 0x28) != 0) {
            faults.add(fault(Kind.OFFLINE));
        }
        return faults;
    }

    private DeviceFault fault(Kind kind) {
        return DeviceFault.of(kind, String.format("DLE EOT %02X %02X %02X %02X", printer, offlineCause, errorCause, paper));
    }
}
