package yiwang.device.sensors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.sensor.SensorReading;

/** Every temperature that the kernel tells below {@code class/thermal} and {@code class/hwmon}, in thousandths of a degree there. */
final class TemperatureProbe implements Probe {

    private static final int MOST_BYTES = 64;

    private final Path root;
    private final Thresholds degrees;

    /** @param root  usually {@code /sys} */
    TemperatureProbe(Path root, Thresholds degrees) {
        this.root = root;
        this.degrees = degrees;
    }

    @Override
    public List<SensorReading> look(Duration limit) throws ProbeException {
        List<SensorReading> readings = new ArrayList<>();
        for (Path zone : list(root.resolve("class/thermal"), "thermal_zone")) {
            read(zone.resolve("temp"), line(zone.resolve("type")).orElse(zone.getFileName().toString())).ifPresent(readings::add);
        }
        for (Path chip : list(root.resolve("class/hwmon"), "hwmon")) {
            String name = line(chip.resolve("name")).orElse(chip.getFileName().toString());
            for (Path input : list(chip, "temp")) {
                String file = input.getFileName().toString();
                if (file.endsWith("_input")) {
                    read(input, name + " " + line(chip.resolve(file.replace("_input", "_label"))).orElse(file.replace("_input", ""))).ifPresent(readings::add);
                }
            }
        }
        if (readings.isEmpty()) {
            throw new ProbeException(DeviceFault.Kind.ABSENT, "the kernel tells no temperature below " + root);
        }
        return readings;
    }

    /** Sensors that are switched off give no number, or one that no machine has. */
    private Optional<SensorReading> read(Path file, String subject) {
        return line(file).filter(text -> text.matches("-?\\d{1,7}")).map(text -> Integer.parseInt(text) / 1000.0).filter(value -> value > -60 && value < 200)
                .map(value -> new SensorReading(SensorReading.Quantity.TEMPERATURE, subject, value, degrees.of(value)));
    }

    private static List<Path> list(Path folder, String prefix) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().startsWith(prefix)).sorted().toList();
        } catch (IOException e) {
            // The kernel of this machine has no such folder.
            return List.of();
        }
    }

    private static Optional<String> line(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}.*", "").strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
