package yiwang.device.simulator.port;

import java.io.IOException;

/** A place where a simulated device can be plugged in: {@code pty:PATH}, {@code tcp:PORT} or {@code usb:PATH}. */
public interface SimulatedPort extends AutoCloseable {

    /** As a driver's address says it: {@code serial:PATH}, {@code tcp:127.0.0.1:PORT} or {@code usb:VENDOR:PRODUCT}. */
    String address();

    void plug(WireHandler handler) throws IOException;

    void unplug();

    @Override
    void close();

    /**
     * @param link  {@code pty:PATH}, {@code tcp:PORT} (port 0 for a free one) or {@code usb:PATH} ({@link UsbSocketPort})
     * @throws IllegalArgumentException with a sentence for people
     */
    static SimulatedPort of(String link) {
        if (link.startsWith("pty:") && link.length() > 4) {
            return new PtyPort(link.substring(4));
        }
        if (link.matches("tcp:\\d{1,5}") && Integer.parseInt(link.substring(4)) < 65536) {
            return new TcpPort(Integer.parseInt(link.substring(4)));
        }
        if (link.startsWith("usb:") && link.length() > 4) {
            return new UsbSocketPort(link.substring(4));
        }
        throw new IllegalArgumentException("not a place for a simulated device: '" + link + "' (expected pty:PATH, tcp:PORT or usb:PATH)");
    }
}
