package yiwang.device.simulator.scanner;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import yiwang.device.simulator.SimulatedDevice;

/** A network scanner, glass and feeder, that speaks eSCL over HTTP and can fall ill in any way. */
public final class EsclSimulator implements SimulatedDevice {

    private final PaperPath paper = new PaperPath();
    private final LinkFaults faults = new LinkFaults();
    private final EsclFaultPlan plan = new EsclFaultPlan();
    private final EsclService service = new EsclService(paper, faults, plan);
    private final SimulatorServer server;

    private EsclSimulator(InetSocketAddress place) throws IOException {
        server = new SimulatorServer("simulated eSCL scanner", place, (client, lines) -> talk(client));
    }

    public static EsclSimulator start() throws IOException {
        return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** @param place port 0 for any */
    public static EsclSimulator start(InetSocketAddress place) throws IOException {
        return new EsclSimulator(place);
    }

    public PaperPath paper() {
        return paper;
    }

    public LinkFaults faults() {
        return faults;
    }

    public EsclFaultPlan plan() {
        return plan;
    }

    /** Jobs that nobody has deleted and that have not ended. */
    public int openJobs() {
        return service.openJobs();
    }

    public String url() {
        return "http://" + server.hostAndPort() + "/eSCL";
    }

    @Override
    public String address() {
        return "escl:" + url();
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

    private void talk(Socket client) throws IOException, InterruptedException {
        BufferedInputStream in = new BufferedInputStream(client.getInputStream());
        OutputStream out = faults.over(client.getOutputStream());
        for (HttpCall call = HttpCall.read(in); call != null; call = HttpCall.read(in)) {
            if (faults.silent()) {
                // As a machine that hangs: reads on, says nothing.
                in.skipNBytes(Long.MAX_VALUE);
            }
            service.answer(call).write(out);
        }
    }
}
