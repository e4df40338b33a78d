package yiwang.device.printing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashAttributeSet;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.JobSheets;
import javax.print.attribute.standard.PrinterName;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceFault;
import yiwang.device.spi.LimitedCall;

/** Hands PDF bytes to a queue through javax.print, which on Linux runs lpr. */
final class QueueSubmission {

    static final Path LPR = Path.of("/usr/bin/lpr");

    static {
        // Otherwise javax.print lists the queues once, and for two minutes does not see one that is new.
        System.setProperty("sun.java2d.print.polling", "false");
    }

    /** How it ended, as far as this side can see; the queue itself knows better. */
    sealed interface End { }

    record HandedOver() implements End { }

    /** @param why nothing was handed over, unless the queue says otherwise */
    record Refused(DeviceFault why) implements End { }

    /** Given up in the middle. */
    record Abandoned(DeviceFault why) implements End { }

    private final String queue;
    private final Path lpr;

    QueueSubmission(String queue) {
        this(queue, LPR);
    }

    QueueSubmission(String queue, Path lpr) {
        this.queue = queue;
        this.lpr = lpr;
    }

    End submit(byte[] pdf, JobName name, Duration limit, Cancellation cancellation) {
        if (!Files.isExecutable(lpr)) {
            return new Refused(DeviceFault.of(DeviceFault.Kind.ABSENT, lpr + " is missing: install the package cups-bsd"));
        }
        return switch (LimitedCall.run("submit to " + queue, () -> hand(pdf, name), limit, cancellation)) {
            case LimitedCall.Returned<End>(End end) -> end;
            case LimitedCall.Threw<End>(Throwable cause) -> new Refused(DeviceFault.of(DeviceFault.Kind.OTHER, "submit: " + cause.getClass().getSimpleName()));
            case LimitedCall.OutOfTime<End> _ -> abandon(name, DeviceFault.of(DeviceFault.Kind.NO_ANSWER, "cupsd does not take the job"));
            case LimitedCall.Cancelled<End> _ -> abandon(name, DeviceFault.of(DeviceFault.Kind.JOB_ENDED, "cancelled"));
        };
    }

    private End hand(byte[] pdf, JobName name) {
        Optional<PrintService> service = service();
        if (service.isEmpty()) {
            return new Refused(DeviceFault.of(DeviceFault.Kind.ABSENT, "javax.print does not see the queue"));
        }
        PrintRequestAttributeSet attributes = new HashPrintRequestAttributeSet();
        attributes.add(new javax.print.attribute.standard.JobName(name.text(), null));
        attributes.add(JobSheets.NONE);
        Doc doc = new SimpleDoc(pdf, DocFlavor.BYTE_ARRAY.PDF, null);
        try {
            service.get().createPrintJob().print(doc, attributes);
            return new HandedOver();
        } catch (PrintException e) {
            return new Refused(DeviceFault.of(DeviceFault.Kind.OTHER, "submit: " + e.getClass().getSimpleName()));
        }
    }

    private Optional<PrintService> service() {
        HashAttributeSet wanted = new HashAttributeSet(new PrinterName(queue, null));
        return Arrays.stream(PrintServiceLookup.lookupPrintServices(null, wanted)).findFirst();
    }

    /** An lpr that hangs would hand the job over later, when nobody waits for it. */
    private static End abandon(JobName name, DeviceFault why) {
        ProcessHandle.current().children()
                .filter(child -> child.info().arguments().map(Arrays::asList).orElse(List.of()).stream().anyMatch(name::isNameOf))
                .forEach(ProcessHandle::destroyForcibly);
        return new Abandoned(why);
    }
}
