package yiwang.device.simulator.ipp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import yiwang.device.simulator.SimulatedDevice;
import yiwang.device.simulator.port.SimulatedPort;
import yiwang.device.simulator.port.Wire;

/**
 * A page printer that speaks IPP over HTTP, with trays of plain and of numbered paper. What lies in its output tray, torn
 * sheets included, is in {@link #sheets()}. All methods may be called from any thread.
 */
public final class IppPrinterSimulator implements SimulatedDevice {

    private static final String PATH = "/ipp/print";

    private final SimulatedPort port;
    private final PaperEngine engine;
    private final IppOffice office;
    private final AtomicInteger bytesUntilCut = new AtomicInteger(Integer.MAX_VALUE);

    private volatile Duration cancelAfter = Duration.ZERO;

    private IppPrinterSimulator(SimulatedPort port) throws IOException {
        this.port = port;
        this.engine = new PaperEngine(this::losePower);
        port.plug(this::serve);
        this.office = new IppOffice(engine, address());
    }

    /**
     * @param link  {@code tcp:PORT}, port 0 for a free one
     * @throws IllegalArgumentException with a sentence for people when the link is malformed
     */
    public static IppPrinterSimulator start(String link) throws IOException {
        if (!link.startsWith("tcp:")) {
            throw new IllegalArgumentException("a page printer is in the network: tcp:PORT, not '" + link + "'");
        }
        return new IppPrinterSimulator(SimulatedPort.of(link));
    }

    /** {@code ipp://127.0.0.1:PORT/ipp/print}. */
    @Override
    public String address() {
        return "ipp://" + port.address().substring("tcp:".length()) + PATH;
    }

    /** Puts numbered blanks below those that lie in the tray. */
    public void load(String tray, List<String> blanks) {
        engine.load(tray, blanks);
    }

    /** The numbered blanks that still lie in the tray, the next one first. */
    public List<String> left(String tray) {
        return engine.left(tray);
    }

    /** Everything that ever left a tray, in order. */
    public List<PhysicalSheet> sheets() {
        return engine.sheets();
    }

    /** Documents that came out to their last sheet. */
    public List<byte[]> documents() {
        return engine.documents();
    }

    public void set(PrinterTrouble trouble, boolean on) {
        engine.trouble(trouble, on);
    }

    /** Goes wrong once, with the next job. */
    public void next(JobMishap mishap) {
        engine.next(mishap);
    }

    /** So long a job that is to be cancelled goes on, as on printers that are busy with other things. */
    public void cancelAfter(Duration time) {
        cancelAfter = time;
    }

    /** The line breaks once when this many more bytes have come in, whatever they are. */
    public void cutLineAfter(int bytes) {
        bytesUntilCut.set(bytes);
    }

    /** Lets held jobs go. */
    public void release() {
        engine.release();
    }

    /** Nothing is being printed or about to be. */
    public boolean idle() {
        return engine.idle();
    }

    /** Power off: the jobs in its memory are lost. */
    @Override
    public void unplug() {
        port.unplug();
        engine.forgetJobs();
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
        engine.close();
    }

    private void losePower() {
        unplug();
    }

    private void serve(Wire cable) throws IOException {
        Wire wire = new CuttableWire(cable, bytesUntilCut);
        Optional<HttpRequest> request = HttpRequest.read(wire);
        while (request.isPresent()) {
            Optional<IppMessage> question = IppMessage.read(request.get().body());
            boolean printing = question.isPresent() && question.get().code() == 0x0002;
            if (printing && engine.takeMishap(EnumSet.of(JobMishap.REQUEST_CUT)) == JobMishap.REQUEST_CUT) {
                return;
            }
            if (question.isPresent() && question.get().code() == IppOffice.CANCEL_JOB) {
                LockSupport.parkNanos(cancelAfter.toNanos());
            }
            boolean lost = printing && engine.takeMishap(EnumSet.of(JobMishap.ANSWER_LOST)) == JobMishap.ANSWER_LOST;
            byte[] answer = HttpRequest.answer(question.map(office::answer).orElseGet(office::notUnderstood).bytes());
            if (lost) {
                wire.write(answer, 0, answer.length / 2);
                return;
            }
            wire.write(answer, 0, answer.length);
            request = HttpRequest.read(wire);
        }
    }
}
