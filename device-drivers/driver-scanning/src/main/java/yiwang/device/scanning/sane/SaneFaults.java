package yiwang.device.scanning.sane;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import yiwang.device.api.DeviceFault;
import yiwang.device.scanning.ScanStopped;

/** What went wrong between us and a saned, in the words of {@link DeviceFault}. */
final class SaneFaults {

    private SaneFaults() { }

    static DeviceFault of(Throwable cause) {
        return switch (cause) {
            case ScanStopped stopped -> stopped.why();
            case ConnectException _, UnknownHostException _, NoRouteToHostException _ -> DeviceFault.of(DeviceFault.Kind.ABSENT, "no saned");
            case SocketTimeoutException _ -> DeviceFault.of(DeviceFault.Kind.NO_ANSWER, "saned does not answer");
            case IOException _ -> DeviceFault.of(DeviceFault.Kind.LINK_LOST, cause.getClass().getSimpleName());
            default -> DeviceFault.of(DeviceFault.Kind.OTHER, cause.getClass().getSimpleName());
        };
    }

    static ScanStopped stop(SaneStatus status) {
        return new ScanStopped(status.fault(), "status_" + status.name().toLowerCase(Locale.ROOT));
    }
}
