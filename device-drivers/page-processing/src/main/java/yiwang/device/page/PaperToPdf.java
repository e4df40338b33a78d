package yiwang.device.page;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.FeedEnd;
import yiwang.device.api.PageSink;
import yiwang.device.api.ScanSettings;

/**
 * From paper to a finished document. While one page is worked on, the scanner scans the next; no third page is in memory,
 * because the scanner has to wait. Nothing is written but the document itself.
 */
public final class PaperToPdf {

    /** Where the pages come from: a scanner of one's own, or the station's attended one. */
    @FunctionalInterface
    public interface Paper {
        FeedEnd feed(ScanSettings settings, PageSink sink, Duration limit, Cancellation cancellation);
    }

    private final Paper paper;
    private final PageRecipe recipe;
    private final ScanAttendant attendant;
    private final Clock clock;

    public PaperToPdf(Paper paper, PageRecipe recipe, ScanAttendant attendant, Clock clock) {
        this.paper = paper;
        this.recipe = recipe;
        this.attendant = attendant;
        this.clock = clock;
    }

    /**
     * @param limit  for each stretch between two faults
     * @throws IOException when the document cannot be written
     */
    public DocumentOutcome scan(ScanSettings settings, OutputStream out, Duration limit, Cancellation cancellation) throws IOException {
        ArchivePdf pdf = new ArchivePdf(out);
        PageBinder binder = new PageBinder(pdf, recipe, attendant);
        while (true) {
            FeedEnd end;
            try (PageBench bench = new PageBench(binder)) {
                end = bench.settle(paper.feed(settings, bench, limit, cancellation));
            }
            if (end instanceof FeedEnd.Stopped(int _, DeviceFault why)) {
                boolean hopeless = why.kind() == DeviceFault.Kind.JOB_ENDED || cancellation.cancelled();
                if (!hopeless && attendant.stopped(why, binder.pages()) == ScanAttendant.Answer.GO_ON) {
                    binder.resumed();
                    continue;
                }
                return finished(pdf, binder, why);
            }
            return finished(pdf, binder, null);
        }
    }

    private DocumentOutcome finished(ArchivePdf pdf, PageBinder binder, DeviceFault why) throws IOException {
        if (pdf.pages() == 0) {
            return new DocumentOutcome.Nothing(why == null ? DeviceFault.of(DeviceFault.Kind.NO_DOCUMENT, "only blank pages") : why);
        }
        pdf.finish(clock.instant());
        List<Set<PageFinding>> findings = binder.findings();
        return why == null ? new DocumentOutcome.Complete(pdf.pages(), findings) : new DocumentOutcome.Partial(pdf.pages(), findings, why);
    }
}
