package yiwang.device.serial.escpos;

import java.util.ArrayList;
import java.util.List;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceFault.Kind;

/** Three of the four bytes that a printer sends by itself when something changes (device protocols 3.3). */
record AutomaticStatus(int printer, int error, int paper) {

    /** GS a: tell of being off line, of errors and of paper. */
    static final byte[] ASK = {0x1D, 0x61, 0x0E};

    static boolean begins(int b) {
        return (b & 0x93) == 0x10;
    }

    List<DeviceFault> faults() {
        List<DeviceFault> faults = new ArrayList<>();
        if ((paper & 0x0C) != 0) {
            faults.add(fault(Kind.PAPER_OUT));
        } else if ((paper & 0x03) != 0) {
            faults.add(fault(Kind.PAPER_NEAR_END));
        }
        if ((printer & 0x20) != 0) {
            faults.add(fault(Kind.COVER_OPEN));
        }
        if ((error & 0x08) != 0) {
            faults.add(fault(Kind.CUTTER));
        } else if ((error & 0x64) != 0) {
            faults.add(fault(Kind.OTHER));
        }
        boolean explained = faults.stream().anyMatch(fault -> fault.kind() != Kind.PAPER_NEAR_END);
        if (!explained && (printer & 0x08) != 0) {
            faults.add(fault(Kind.OFFLINE));
        }
        return faults;
    }

    private DeviceFault fault(Kind kind) {
        return DeviceFault.of(kind, String.format("ASB %02X %02X %02X", printer, error, paper));
    }
}
