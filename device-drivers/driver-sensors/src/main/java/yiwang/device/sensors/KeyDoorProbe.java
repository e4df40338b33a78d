package yiwang.device.sensors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.sensor.SensorReading;
import yiwang.device.api.sensor.SensorReading.Level;

/**
 * A door switch on a keyboard controller, read from the kernel's own input device by {@code cat}: whatever window has the focus, and what
 * happens between two looks waits in its pipe. The device does not tell how the door stands before it has moved: until then it
 * counts as closed, except that a held key repeats itself.
 */
final class KeyDoorProbe implements Probe {

    private static final int MOST_BYTES = DoorKeys.EVENT_BYTES * 4096;

    private final KeyAddress door;
    private DoorKeys keys;
    private Process reader;

    KeyDoorProbe(KeyAddress door) {
        this.door = door;
    }

    @Override
    public List<SensorReading> look(Duration limit) throws ProbeException {
        if (!Files.exists(door.input())) {
            close();
            throw new ProbeException(DeviceFault.Kind.ABSENT, "no input device " + door.input());
        }
        try {
            if (reader == null) {
                keys = new DoorKeys(door);
                reader = new ProcessBuilder("cat", door.input().toString()).start();
            }
            InputStream events = reader.getInputStream();
            keys.hear(events.readNBytes(Math.min(events.available(), MOST_BYTES)));
            if (!reader.isAlive()) {
                throw ended(limit);
            }
        } catch (IOException e) {
            close();
            throw new ProbeException(DeviceFault.Kind.LINK_LOST, "the input device cannot be read");
        }
        boolean opened = keys.takeOpened();
        return List.of(new SensorReading(SensorReading.Quantity.DOOR_OPEN, door.input().getFileName() + "/" + door.opened(), keys.open() ? 1 : 0,
                opened ? Level.ALARM : Level.FINE));
    }

    private ProbeException ended(Duration limit) throws IOException {
        try {
            reader.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        InputStream said = reader.getErrorStream();
        String words = new String(said.readNBytes(said.available()), StandardCharsets.UTF_8);
        close();
        return !Files.isReadable(door.input()) || words.contains("ermission") ? new ProbeException(DeviceFault.Kind.NOT_AUTHORISED, "no permission for " + door.input() + " (group input)")
                : new ProbeException(DeviceFault.Kind.LINK_LOST, "the input device has ended");
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.destroyForcibly();
            reader = null;
        }
    }
}
