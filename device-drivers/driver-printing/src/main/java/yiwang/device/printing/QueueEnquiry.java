package yiwang.device.printing;

import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Types;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The questions we have for one queue of a cupsd. */
final class QueueEnquiry implements AutoCloseable {

    private final IppLink link;
    private final URI printer;

    QueueEnquiry(IppLink link, URI printer) {
        this.link = link;
        this.printer = printer;
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
