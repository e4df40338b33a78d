package yiwang.device.sensors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.sensor.SensorReading;
import yiwang.device.api.sensor.SensorReading.Level;

/**
 * A door switch on a GPIO line, by the programs of Debian's package gpiod (version 1): {@code gpioget} tells how it is, and between two
 * looks {@code gpiomon} writes down every change, so that a door opened and closed meanwhile is told as well. Only one of them can hold
 * the line at a time.
 */
final class DoorProbe implements Probe {

    private static final int MOST_WORDS = 4096;

    private final DoorAddress door;
    private final Path programs;
    private final List<String> options;
    private Process monitor;

    /** @param inverted  the line is low while the door is open */
    DoorProbe(DoorAddress door, Path programs, boolean inverted) {
        this.door = door;
        this.programs = programs;
        this.options = inverted ? List.of("-l") : List.of();
    }

    @Override
    public List<SensorReading> look(Duration limit) throws ProbeException {
        try {
            boolean opened = monitor != null && openedMeanwhile();
            stopMonitor(limit);
            boolean open = state(limit);
            monitor = start("gpiomon", List.of("-b", "-F", "%e"));
            return List.of(new SensorReading(SensorReading.Quantity.DOOR_OPEN, door.chip() + "/" + door.line(), open ? 1 : 0, open || opened ? Level.ALARM : Level.FINE));
        } catch (IOException e) {
            close();
            throw new ProbeException(DeviceFault.Kind.OTHER, "the package gpiod is not installed");
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new ProbeException(DeviceFault.Kind.NO_ANSWER, "interrupted");
        }
    }

    /** The kernel frees the line when the program that holds it is gone. */
    private void stopMonitor(Duration limit) throws InterruptedException {
        if (monitor != null) {
            monitor.destroyForcibly().waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            monitor = null;
        }
    }

    private boolean state(Duration limit) throws IOException, InterruptedException, ProbeException {
        Process get = start("gpioget", List.of());
        try {
            if (!get.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProbeException(DeviceFault.Kind.NO_ANSWER, "gpioget does not come back");
            }
            String said = said(get.getInputStream());
            if (get.exitValue() != 0) {
                throw trouble(said(get.getErrorStream()));
            }
            if (!said.equals("0") && !said.equals("1")) {
                throw new ProbeException(DeviceFault.Kind.PROTOCOL, "gpioget says neither 0 nor 1");
            }
            return said.equals("1");
        } finally {
            get.destroyForcibly();
        }
    }

    /** What it has written since the last look waits in the pipe. */
    private boolean openedMeanwhile() throws IOException {
        InputStream events = monitor.getInputStream();
        byte[] words = events.readNBytes(Math.min(events.available(), MOST_WORDS));
        return new String(words, StandardCharsets.US_ASCII).contains("1");
    }

    private static ProbeException trouble(String said) {
        String words = said.toLowerCase(Locale.ROOT);
        return words.contains("busy") ? new ProbeException(DeviceFault.Kind.BUSY, "another program holds the line")
                : words.contains("permission") ? new ProbeException(DeviceFault.Kind.NOT_AUTHORISED, "no permission for the chip (group gpio)")
                : new ProbeException(DeviceFault.Kind.ABSENT, "no such line");
    }

    private static String said(InputStream stream) throws IOException {
        return new String(stream.readNBytes(Math.min(stream.available(), MOST_WORDS)), StandardCharsets.UTF_8).strip();
    }

    private Process start(String program, List<String> more) throws IOException {
        List<String> command = new ArrayList<>(List.of(programs.resolve(program).toString()));
        command.addAll(options);
        command.addAll(more);
        command.add(door.chip());
        command.add(Integer.toString(door.line()));
        return new ProcessBuilder(command).start();
    }

    @Override
    public void close() {
        if (monitor != null) {
            monitor.destroyForcibly();
            monitor = null;
        }
    }
}
