package yiwang.device.serial.link;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import yiwang.device.api.DeviceFault;

/**
 * Opens a port by its name or by any path that leads to it ({@code /dev/serial/by-id/...}, a pseudo-terminal's link).
 * The library follows a link only once, so every opening starts from the path again.
 *
 * @param speeds  line speeds to try, the first one at opening
 */
public record SerialLinkOpener(String path, List<Integer> speeds) implements LinkOpener {

    private static final int NO_PERMISSION = 13;

    public SerialLinkOpener {
        speeds = List.copyOf(speeds);
    }

    @Override
    public ByteLink open(Duration limit) throws LinkException {
        SerialPort port;
        try {
            port = SerialPort.getCommPort(path);
        } catch (SerialPortInvalidPortException e) {
            throw LinkException.absent("no port " + path);
        }
        port.setComPortParameters(speeds.getFirst(), 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        if (!port.openPort()) {
            throw refusal(port.getLastErrorCode());
        }
        return new SerialLink(port, speeds);
    }

    @Override
    public boolean shared() {
        return false;
    }

    private LinkException refusal(int error) {
        if (path.startsWith("/") && !Files.exists(Path.of(path))) {
            return LinkException.absent("no port " + path);
        }
        if (path.startsWith("/") && (Files.isRegularFile(Path.of(path)) || Files.isDirectory(Path.of(path)))) {
            return new LinkException(DeviceFault.Kind.OTHER, path + " is no serial port");
        }
        if (error == NO_PERMISSION) {
            return new LinkException(DeviceFault.Kind.OTHER, "no permission for " + path + " (group dialout)");
        }
        return new LinkException(DeviceFault.Kind.BUSY, PortHolder.of(Path.of(path)).map(holder -> path + " is held by " + holder)
                .orElse(path + " cannot be opened, error " + error));
    }
}
