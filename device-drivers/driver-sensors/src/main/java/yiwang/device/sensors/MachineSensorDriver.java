package yiwang.device.sensors;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.sensor.MachineSensor;
import yiwang.device.spi.DeviceDriver;

/**
 * The machine itself: {@code disk:FOLDER}, {@code clock:running}, {@code clock:ntp:HOST[:PORT]}, {@code temperature:/sys},
 * {@code door:CHIP/LINE}, {@code door:key:PATH/CODE}, {@code ups:HOST:PORT/NAME}. Settings {@code watch} and {@code alarm}: from where on it worries, in MiB (2048, 512),
 * seconds (2, 60), degrees (75, 90), percent of the battery (50, 20); {@code active=low} for a door switch that is low while open;
 * {@code programs=FOLDER} of gpioget and gpiomon (/usr/bin).
 */
public final class MachineSensorDriver implements DeviceDriver {

    private static final double MIB = 1 << 20;

    private final Clock clock;

    /** For the service loader. */
    public MachineSensorDriver() {
        this(Clock.systemUTC());
    }

    MachineSensorDriver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.MACHINE_SENSOR;
    }

    @Override
    public Set<String> schemes() {
        return Set.of("disk", "clock", "temperature", DoorAddress.SCHEME, UpsAddress.SCHEME);
    }

    @Override
    public MachineSensor open(DeviceAddress address, Map<String, String> settings) {
        return new ProbedSensor(address, switch (address.scheme()) {
            case "disk" -> new DiskProbe(Path.of(address.rest()), Thresholds.of(settings, 2048, 512).times(MIB));
            case "clock" -> new ClockProbe(clock, reference(address), address.rest(), Thresholds.of(settings, 2, 60));
            case "temperature" -> new TemperatureProbe(Path.of(address.rest()), Thresholds.of(settings, 75, 90));
            case DoorAddress.SCHEME -> KeyAddress.fits(address) ? new KeyDoorProbe(KeyAddress.of(address)) : new DoorProbe(DoorAddress.of(address), Path.of(settings.getOrDefault("programs", "/usr/bin")), inverted(settings));
            case UpsAddress.SCHEME -> new UpsProbe(UpsAddress.of(address), Thresholds.of(settings, 50, 20));
            default -> throw new IllegalArgumentException("no sensor at '" + address + "'");
        });
    }

    private ClockReference reference(DeviceAddress address) {
        String[] parts = address.rest().split(":", -1);
        if (address.rest().equals("running")) {
            return new RunningReference(clock, System::nanoTime);
        }
        boolean port = parts.length == 3 && parts[2].matches("\\d{1,5}") && Integer.parseInt(parts[2]) >= 1 && Integer.parseInt(parts[2]) <= 65535;
        if (!parts[0].equals("ntp") || parts.length < 2 || parts[1].isBlank() || parts.length > 2 && !port) {
            throw new IllegalArgumentException("not a clock: '" + address + "' (expected clock:running or clock:ntp:HOST:PORT)");
        }
        return new NtpReference(parts[1], port ? Integer.parseInt(parts[2]) : 123, System::nanoTime, new SecureRandom());
    }

    private static boolean inverted(Map<String, String> settings) {
        String active = settings.getOrDefault("active", "high");
        if (!Set.of("high", "low").contains(active)) {
            throw new IllegalArgumentException("active=" + active + " is not known; known: high, low");
        }
        return active.equals("low");
    }
}
