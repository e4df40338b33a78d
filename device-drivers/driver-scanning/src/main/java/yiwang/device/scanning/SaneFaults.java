package yiwang.device.scanning;

import au.com.southsky.jfreesane.SaneException;
import au.com.southsky.jfreesane.SaneStatus;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import yiwang.device.api.DeviceFault;

/** What went wrong between us and a saned, in the words of {@link DeviceFault}. */
final class SaneFaults {

    private SaneFaults() { }

    /** @param cause anything the SANE library threw, errors of a bad answer included */
    static DeviceFault of(Throwable cause) {
        return switch (cause) {
            case ScanStopped stopped -> stopped.why();
            case SaneException sane -> status(sane.getStatus());
            case ConnectException _, UnknownHostException _, NoRouteToHostException _ -> DeviceFault.of(DeviceFault.Kind.ABSENT, "no saned");
            case SocketTimeoutException _ -> DeviceFault.of(DeviceFault.Kind.NO_ANSWER, "saned does not answer");
            case IOException _ -> DeviceFault.of(DeviceFault.Kind.LINK_LOST, cause.getClass().getSimpleName());
            default -> DeviceFault.of(DeviceFault.Kind.PROTOCOL, cause.getClass().getSimpleName());
        };
    }

    private static DeviceFault status(SaneStatus status) {
        if (status == null) {
            return DeviceFault.of(DeviceFault.Kind.PROTOCOL, "unknown SANE status");
        }
        String detail = status.name().toLowerCase(Locale.ROOT);
        return DeviceFault.of(switch (status) {
            case STATUS_DEVICE_BUSY -> DeviceFault.Kind.BUSY;
            case STATUS_JAMMED -> DeviceFault.Kind.PAPER_JAM;
            case STATUS_NO_DOCS -> DeviceFault.Kind.NO_DOCUMENT;
            case STATUS_COVER_OPEN -> DeviceFault.Kind.COVER_OPEN;
            default -> DeviceFault.Kind.OTHER;
        }, detail);
    }
}
