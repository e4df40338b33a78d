package yiwang.device.serial.find;

import com.fazecast.jSerialComm.SerialPort;
import java.util.Arrays;
import java.util.List;

/** What the system knows of a port. @param path to open it by; @param usbId {@code VID:PID} in hexadecimal, empty when not on USB; @param serialNumber empty when the device has none */
record PortFacts(String path, String title, String usbId, String serialNumber) {

    static List<PortFacts> ofSystem() {
        return Arrays.stream(SerialPort.getCommPorts()).map(port -> new PortFacts(port.getSystemPortPath(), called(port.getPortDescription()),
                port.getVendorID() < 0 || port.getProductID() < 0 ? "" : String.format("%04x:%04x", port.getVendorID(), port.getProductID()),
                known(port.getSerialNumber()))).toList();
    }

    /** What the library says of a port that has no name of its own is no name either. */
    private static String called(String description) {
        return description.startsWith("User-Specified") || description.startsWith("Physical Port") ? "" : description;
    }

    /** The library says "Unknown"; cheap chips say nothing but zeros. */
    private static String known(String serialNumber) {
        return serialNumber == null || serialNumber.isBlank() || serialNumber.equalsIgnoreCase("unknown") || serialNumber.matches("0+") ? "" : serialNumber.strip();
    }
}
