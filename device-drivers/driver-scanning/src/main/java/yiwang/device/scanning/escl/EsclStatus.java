package yiwang.device.scanning.escl;

import java.util.Optional;
import yiwang.device.api.DeviceFault;
import yiwang.device.scanning.ScanStopped;

/** What a scanner says of itself (ScannerStatus). */
record EsclStatus(String state, String feeder) {

    static EsclStatus of(EsclXml xml) {
        String state = xml.first("ScannerStatus/State").or(() -> xml.first("State"))
                .orElseThrow(() -> new ScanStopped(DeviceFault.Kind.PROTOCOL, "no status of a scanner"));
        return new EsclStatus(state, xml.first("AdfState").orElse(""));
    }

    boolean working() {
        return state.equals("Processing") || state.equals("Testing");
    }

    boolean feederLoaded() {
        return feeder.equals("ScannerAdfLoaded") || feeder.equals("ScannerAdfProcessing");
    }

    boolean feederEmpty() {
        return feeder.equals("ScannerAdfEmpty");
    }

    /** What a person has to mend; empty when there is nothing. */
    Optional<DeviceFault> trouble() {
        return switch (feeder) {
            case "ScannerAdfJam", "ScannerAdfMispick" -> Optional.of(DeviceFault.of(DeviceFault.Kind.PAPER_JAM, feeder));
            case "ScannerAdfMultipickDetected" -> Optional.of(DeviceFault.of(DeviceFault.Kind.DOUBLE_FEED, feeder));
            case "ScannerAdfDoorOpen", "ScannerAdfHatchOpen" -> Optional.of(DeviceFault.of(DeviceFault.Kind.COVER_OPEN, feeder));
            default -> state.equals("Down") || state.equals("Stopped") ? Optional.of(DeviceFault.of(DeviceFault.Kind.OFFLINE, state)) : Optional.empty();
        };
    }
}
