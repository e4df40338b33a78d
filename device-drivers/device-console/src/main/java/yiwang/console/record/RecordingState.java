package yiwang.console.record;

import java.nio.file.Path;
import yiwang.device.runtime.DeviceSlot;

/** How far the recording of a device's session is. */
public sealed interface RecordingState {

    record Idle() implements RecordingState { }

    /** Devices are opened anew, so that the recording begins where a session begins. */
    record Beginning(DeviceSlot slot) implements RecordingState { }

    record Running(DeviceSlot slot, boolean masked) implements RecordingState { }

    /** @param steps none = this device is not spoken to over a link of its driver's */
    record Saved(DeviceSlot slot, Path file, int steps, boolean masked) implements RecordingState { }

    /** @param key of a sentence */
    record Failed(String key) implements RecordingState { }
}
