package yiwang.device.scanning.escl;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import yiwang.device.api.DeviceFault;
import yiwang.device.scanning.ScanStopped;

/** What went wrong between us and an eSCL scanner, in the words of {@link DeviceFault}. */
final class EsclFaults {

    private EsclFaults() { }

    static DeviceFault of(Throwable cause) {
        return switch (cause) {
            case ScanStopped stopped -> stopped.why();
            case ConnectException _, UnknownHostException _, NoRouteToHostException _ -> DeviceFault.of(DeviceFault.Kind.ABSENT, "no scanner at this address");
            case InterruptedIOException _ -> DeviceFault.of(DeviceFault.Kind.NO_ANSWER, "the scanner does not answer");
            case IOException _ -> DeviceFault.of(DeviceFault.Kind.LINK_LOST, cause.getClass().getSimpleName());
            default -> DeviceFault.of(DeviceFault.Kind.OTHER, cause.getClass().getSimpleName());
        };
    }
}
