package yiwang.device.spi.recording;

import java.time.Instant;
import java.util.Optional;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;

/** What stands above a recording. @param consent there when persons were recorded as they are, empty when they were masked */
public record RecordingHead(DeviceKind kind, DeviceAddress address, Instant begun, Optional<Consent> consent) {

    public boolean masked() {
        return consent.isEmpty();
    }
}
