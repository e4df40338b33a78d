package yiwang.device.serial.escpos;

import java.util.List;
import yiwang.device.api.DeviceFault;

/** What a printer said when asked how it is. */
sealed interface PrinterReport {

    /** It answered. Near end of paper is told and does not stop it. */
    record Told(List<DeviceFault> faults) implements PrinterReport {
        public Told {
            faults = List.copyOf(faults);
        }

        /** What keeps it from printing; empty when it can print. */
        List<DeviceFault> obstacles() {
            return faults.stream().filter(fault -> fault.kind() != DeviceFault.Kind.PAPER_NEAR_END).toList();
        }
    }

    /** It left the first question unanswered. */
    record Mute() implements PrinterReport { }
}
