package yiwang.device.sensors;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.sensor.SensorReading;

/** Room that is left for us on the disk of a folder. */
final class DiskProbe implements Probe {

    private final Path folder;
    private final Thresholds bytes;

    DiskProbe(Path folder, Thresholds bytes) {
        this.folder = folder;
        this.bytes = bytes;
    }

    @Override
    public List<SensorReading> look(Duration limit) throws ProbeException {
        long free = folder.toFile().getUsableSpace();
        if (free == 0 && !folder.toFile().exists()) {
            throw new ProbeException(DeviceFault.Kind.ABSENT, "no disk at " + folder);
        }
        return List.of(new SensorReading(SensorReading.Quantity.DISK_FREE, folder.toString(), free, bytes.of(free)));
    }
}
