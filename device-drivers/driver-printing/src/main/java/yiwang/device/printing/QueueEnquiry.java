package yiwang.device.printing;

import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.encoding.BooleanType;
import com.hp.jipp.encoding.UriType;
import com.hp.jipp.model.Types;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import yiwang.device.api.PrintSettings;

/** The questions we have for one queue of a cupsd. */
final class QueueEnquiry implements AutoCloseable {

    private static final UriType DEVICE_URI = new UriType("device-uri");

    private final IppLink link;
    private final URI printer;

    QueueEnquiry(IppLink link, URI printer) {
        this.link = link;
        this.printer = printer;
    }

    /** What the printer can do; asked only when a setting is not the usual one. */
    IppReply<PrinterAbilities> abilities(Duration limit) {
        return link.ask(printer, IppPacket.getPrinterAttributes(printer, Types.mediaSourceSupported, Types.sidesSupported, Types.copiesSupported).build(),
                limit, PrinterAbilities::of);
    }

    /** @return the id of the new job */
    IppReply<Integer> submit(byte[] pdf, JobName name, PrintSettings settings, Duration limit) {
        return link.submit(printer, JobTicket.printJob(printer, name, user(), settings), pdf, limit, answer -> job(answer));
    }

    IppReply<QueueView> queue(Duration limit) {
        return link.ask(printer, IppPacket.getPrinterAttributes(printer, Types.printerState, Types.printerStateReasons,
                Types.printerStateMessage, Types.printerIsAcceptingJobs).build(), limit, QueueView::of);
    }

    /** The id of the job with this name, waiting or ended; empty when the queue knows none. */
    IppReply<Optional<Integer>> find(JobName name, Duration limit) {
        IppPacket question = IppPacket.getJobs(printer, Types.jobId, Types.jobName)
                .putOperationAttributes(Types.whichJobs.of("all"), Types.requestingUserName.of(user())).build();
        return link.ask(printer, question, limit, answer -> jobNamed(name, answer));
    }

    IppReply<JobView> job(int id, Duration limit) {
        IppPacket question = IppPacket.getJobAttributes(printer, id, Types.jobState, Types.jobStateReasons, Types.timeAtProcessing,
                Types.jobImpressionsCompleted, Types.jobMediaSheetsCompleted).putOperationAttributes(Types.requestingUserName.of(user())).build();
        return link.ask(printer, question, limit, JobView::of);
    }

    IppReply<Boolean> cancel(int id, Duration limit) {
        return link.ask(printer, IppPacket.cancelJob(printer, id).putOperationAttributes(Types.requestingUserName.of(user())).build(),
                limit, answer -> true);
    }

    /** Removes a job that has ended, and what the queue keeps of its document. Only CUPS knows how. */
    IppReply<Boolean> purge(int id, Duration limit) {
        return link.ask(printer, IppPacket.cancelJob(printer, id).putOperationAttributes(Types.requestingUserName.of(user()),
                new BooleanType("purge-job").of(true)).build(), limit, answer -> true);
    }

    /**
     * Whether the IPP printer behind the queue answers just now; true for one that is reached in another way, which cannot be asked.
     * A queue counts a sheet of its own accord when it loses its printer behind the document (backend ipp of CUPS 2.4).
     */
    boolean printerAnswers(Duration limit) {
        IppReply<Optional<URI>> place = link.ask(printer, IppPacket.getPrinterAttributes(printer, DEVICE_URI).build(), limit,
                answer -> Objects.requireNonNull(answer.get(Tag.printerAttributes)).getValues(DEVICE_URI).stream().findFirst());
        return !(place instanceof IppReply.Answered<Optional<URI>>(Optional<URI> uri) && uri.filter(one -> String.valueOf(one.getScheme()).startsWith("ipp")).isPresent())
                || link.ask(uri.get(), IppPacket.getPrinterAttributes(uri.get(), Types.printerState).build(), limit, answer -> true) instanceof IppReply.Answered<Boolean>;
    }

    private static int job(IppPacket answer) {
        return Objects.requireNonNull(answer.get(Tag.jobAttributes)).getValues(Types.jobId).getFirst();
    }

    @Override
    public void close() {
        link.close();
    }

    static Optional<Integer> jobNamed(JobName name, IppPacket answer) {
        return answer.getAttributeGroups().stream().filter(group -> group.getTag().equals(Tag.jobAttributes))
                .filter(job -> job.getStrings(Types.jobName).stream().anyMatch(name::isNameOf))
                .flatMap(job -> job.getValues(Types.jobId).stream()).findFirst();
    }

    /** Names of jobs are shown to their owner only; lpr signs them with the same name. */
    private static String user() {
        return System.getProperty("user.name", "anonymous");
    }
}
