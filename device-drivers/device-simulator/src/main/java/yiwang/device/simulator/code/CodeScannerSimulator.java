package yiwang.device.simulator.code;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import yiwang.device.simulator.SimulatedDevice;
import yiwang.device.simulator.port.SimulatedPort;
import yiwang.device.simulator.port.Wire;

/** A bar code and QR scanner in serial mode as a program. All methods may be called from any thread. */
public final class CodeScannerSimulator implements SimulatedDevice {

    private final SimulatedPort port;
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();

    private CodeScannerSimulator(SimulatedPort port) {
        this.port = port;
    }

    /** @param link {@code pty:PATH} or {@code tcp:PORT}, port 0 for a free one */
    public static CodeScannerSimulator start(String link) throws IOException {
        CodeScannerSimulator simulator = new CodeScannerSimulator(SimulatedPort.of(link));
        simulator.port.plug(simulator::serve);
        return simulator;
    }

    @Override
    public String address() {
        return "codes:" + port.address();
    }

    /** Holds a code before the scanner: its content and the suffix go out. */
    public void scan(byte[] content) {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        sent.writeBytes(content);
        sent.write('\r');
        send(sent.toByteArray());
    }

    /** Any bytes, as a broken or strange scanner sends them. */
    public void send(byte[] bytes) {
        for (Wire wire : wires) {
            try {
                wire.write(bytes, 0, bytes.length);
            } catch (IOException e) {
                wires.remove(wire);
            }
        }
    }

    /** Whether somebody listens. */
    public boolean connected() {
        return !wires.isEmpty();
    }

    private void serve(Wire wire) throws IOException {
        wires.add(wire);
        try {
            while (wire.read() >= 0) {
                // A scanner hears commands of its maker's own and minds none of ours.
            }
        } finally {
            wires.remove(wire);
        }
    }

    @Override
    public void unplug() {
        port.unplug();
    }

    @Override
    public void replug() {
        try {
            port.plug(this::serve);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        port.close();
    }
}
