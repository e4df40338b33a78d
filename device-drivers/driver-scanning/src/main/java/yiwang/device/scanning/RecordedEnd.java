package yiwang.device.scanning;

import java.io.InputStream;
import yiwang.device.api.DeviceFault;

/** Where a recorded connection ends, as it ended then. */
public final class RecordedEnd extends InputStream {

    private final DeviceFault why;

    public RecordedEnd(DeviceFault why) {
        this.why = why;
    }

    @Override
    public int read() {
        stop(why);
        return -1;
    }

    /** @throws ScanStopped always */
    public static void stop(DeviceFault why) {
        throw new ScanStopped(why.kind(), why.detail());
    }
}
