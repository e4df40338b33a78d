package yiwang.device.simulator.scanner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import yiwang.device.simulator.SimulatedDevice;

/** A saned with one scanner, flatbed and feeder, that speaks SANE's true network protocol and can fall ill in any way. */
public final class SanedSimulator implements SimulatedDevice {

    private static final String NAME = "simulated";

    private final PaperPath paper = new PaperPath();
    private final LinkFaults faults = new LinkFaults();
    private final SimulatorServer server;

    private SanedSimulator(InetSocketAddress place) throws IOException {
        server = new SimulatorServer("simulated saned", place, (client, lines) -> new SaneConversation(NAME, paper, faults, client, lines).run());
    }

    public static SanedSimulator start() throws IOException {
        return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** @param place port 0 for any */
    public static SanedSimulator start(InetSocketAddress place) throws IOException {
        return new SanedSimulator(place);
    }

    public PaperPath paper() {
        return paper;
    }

    public LinkFaults faults() {
        return faults;
    }

    @Override
    public String address() {
        return "sane:" + server.hostAndPort() + "/" + NAME;
    }

    @Override
    public void unplug() {
        server.unplug();
    }

    @Override
    public void replug() {
        server.replug();
    }

    @Override
    public void close() {
        server.close();
    }
}
