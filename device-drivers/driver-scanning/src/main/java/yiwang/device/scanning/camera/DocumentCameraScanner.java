package yiwang.device.scanning.camera;

import java.time.Duration;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Capabilities;
import yiwang.device.api.Capability;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DocumentCamera;
import yiwang.device.api.FeedEnd;
import yiwang.device.api.PageSink;
import yiwang.device.api.ScanOutcome;
import yiwang.device.api.ScanSettings;
import yiwang.device.scanning.FaultStatus;
import yiwang.device.scanning.ScanAttempt;

/** A camera over the desk, read by an ffmpeg child process that lives only as long as a call. */
final class DocumentCameraScanner implements DocumentCamera {

    private static final String BY_ID = "/dev/v4l/by-id/";
    private static final String BY_PATH = "/dev/v4l/by-path/";

    private final DeviceAddress address;
    private final CameraAddress camera;
    private final CameraPlace place;

    DocumentCameraScanner(DeviceAddress address, CameraAddress camera, CameraPlace place) {
        this.address = address;
        this.camera = camera;
        this.place = place;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.DOCUMENT_SCANNER;
    }

    @Override
    public DeviceAddress address() {
        return address;
    }

    @Override
    public DeviceIdentity identity() {
        if (address.rest().startsWith(BY_ID)) {
            return new DeviceIdentity(DeviceIdentity.Anchor.SERIAL_NUMBER, address.rest().substring(BY_ID.length()));
        }
        return address.rest().startsWith(BY_PATH)
                ? new DeviceIdentity(DeviceIdentity.Anchor.PORT_PATH, address.rest().substring(BY_PATH.length())) : DeviceIdentity.ofAddress(address);
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(Capability.CAMERA, Capability.PREVIEW, Capability.FLATBED, Capability.COLOUR);
    }

    @Override
    public DeviceStatus status(Duration limit) {
        ScanAttempt knock = sink -> place.knock();
        return switch (knock.feed("status of " + address, page -> true, limit, Cancellation.NEVER, CameraFaults::of)) {
            case FeedEnd.Done _ -> DeviceStatus.online();
            case FeedEnd.Stopped(int _, DeviceFault why) -> FaultStatus.of(why);
        };
    }

    @Override
    public ScanOutcome scan(ScanSettings settings, Duration limit, Cancellation cancellation) {
        try (CameraScan call = new CameraScan(camera, place)) {
            return attempt(call, settings).collect("picture of " + address, limit, cancellation, CameraFaults::of);
        }
    }

    @Override
    public FeedEnd feed(ScanSettings settings, PageSink sink, Duration limit, Cancellation cancellation) {
        try (CameraScan call = new CameraScan(camera, place)) {
            return attempt(call, settings).feed("picture of " + address, sink, limit, cancellation, CameraFaults::of);
        }
    }

    @Override
    public FeedEnd preview(PageSink sink, Duration limit, Cancellation cancellation) {
        try (CameraScan call = new CameraScan(camera, place)) {
            ScanAttempt look = call::preview;
            return look.feed("preview of " + address, sink, limit, cancellation, CameraFaults::of);
        }
    }

    private static ScanAttempt attempt(CameraScan call, ScanSettings settings) {
        return sink -> call.scan(settings, sink);
    }

    /** Nothing is held open. */
    @Override
    public void close() { }
}
