package yiwang.device.simulator.ipp;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Answers IPP operations (RFC 8011) for the paper engine. */
final class IppOffice {

    static final int CANCEL_JOB = 0x0008;
    private static final int OK = 0x0000;
    private static final int BAD_REQUEST = 0x0400;
    private static final int NOT_POSSIBLE = 0x0404;
    private static final int NOT_FOUND = 0x0406;
    private static final int FORMAT_NOT_SUPPORTED = 0x040A;
    private static final int ATTRIBUTES_NOT_SUPPORTED = 0x040B;
    private static final int OPERATION_NOT_SUPPORTED = 0x0501;
    private static final int BUSY = 0x0507;
    private static final int[] OPERATIONS = {0x02, 0x04, 0x08, 0x09, 0x0A, 0x0B};
    private static final List<String> FORMATS = List.of("application/pdf", "image/pwg-raster");

    private final PaperEngine engine;
    private final String uri;

    IppOffice(PaperEngine engine, String uri) {
        this.engine = engine;
        this.uri = uri;
    }

    IppMessage answer(IppMessage request) {
        return switch (request.code()) {
            case 0x0002 -> printJob(request);
            case 0x0004 -> status(request, format(request) ? OK : FORMAT_NOT_SUPPORTED);
            case CANCEL_JOB -> engine.job(request.number("job-id").orElse(0)).map(job -> status(request, engine.cancel(job) ? OK : NOT_POSSIBLE))
                    .orElseGet(() -> status(request, NOT_FOUND));
            case 0x0009 -> engine.job(request.number("job-id").orElse(0)).map(job -> answer(request, OK, job(job)))
                    .orElseGet(() -> status(request, NOT_FOUND));
            case 0x000A -> jobs(request);
            case 0x000B -> answer(request, OK, printer());
            default -> status(request, OPERATION_NOT_SUPPORTED);
        };
    }

    IppMessage notUnderstood() {
        return status(new IppMessage(0, 0, List.of(), new byte[0]), BAD_REQUEST);
    }

    private IppMessage printJob(IppMessage request) {
        if (engine.takeMishap(EnumSet.of(JobMishap.BUSY)) == JobMishap.BUSY) {
            return status(request, BUSY);
        }
        if (!format(request) || engine.takeMishap(EnumSet.of(JobMishap.REFUSES_FORMAT)) == JobMishap.REFUSES_FORMAT) {
            return status(request, FORMAT_NOT_SUPPORTED);
        }
        Optional<String> tray = request.member("media-source");
        if (tray.isPresent() && !engine.trays().contains(tray.get()) && request.attributes().stream().anyMatch(value -> value.name().equals("ipp-attribute-fidelity"))) {
            return status(request, ATTRIBUTES_NOT_SUPPORTED);
        }
        PrinterJob job = engine.add(request.text("job-name").orElse("untitled"), request.data(), tray.filter(engine.trays()::contains),
                Math.clamp(request.number("copies").orElse(1), 1, 99), request.text("sides").orElse("one-sided").startsWith("two-sided"));
        return answer(request, OK, job(job));
    }

    private static boolean format(IppMessage request) {
        return FORMATS.contains(request.text("document-format").orElse("application/octet-stream"));
    }

    private IppMessage jobs(IppMessage request) {
        boolean all = request.text("which-jobs").orElse("not-completed").equals("all");
        List<IppValue> found = new ArrayList<>();
        engine.jobs().stream().filter(job -> all || !job.ended()).forEach(job -> {
            found.add(IppValue.newGroup(IppMessage.JOB));
            found.addAll(job(job));
        });
        return answer(request, OK, found);
    }

    private List<IppValue> job(PrinterJob job) {
        int g = IppMessage.JOB;
        synchronized (engine) {
            return List.of(IppValue.number(g, IppValue.INTEGER, "job-id", job.id), IppValue.text(g, IppValue.URI, "job-uri", uri + "/" + job.id),
                    IppValue.text(g, IppValue.NAME, "job-name", job.name), IppValue.number(g, IppValue.ENUM, "job-state", job.state),
                    IppValue.text(g, IppValue.KEYWORD, "job-state-reasons", job.reason),
                    IppValue.number(g, IppValue.INTEGER, "time-at-processing", job.begun ? 1 : 0),
                    IppValue.number(g, IppValue.INTEGER, "job-impressions-completed", job.sheets),
                    IppValue.number(g, IppValue.INTEGER, "job-media-sheets-completed", job.sheets));
        }
    }

    private List<IppValue> printer() {
        int g = IppMessage.PRINTER;
        List<IppValue> all = new ArrayList<>(List.of(IppValue.text(g, IppValue.URI, "printer-uri-supported", uri),
                IppValue.text(g, IppValue.KEYWORD, "uri-security-supported", "none"), IppValue.text(g, IppValue.KEYWORD, "uri-authentication-supported", "none"),
                IppValue.text(g, IppValue.NAME, "printer-name", "simulated"), IppValue.text(g, IppValue.TEXT, "printer-make-and-model", "Yiwang Simulated Printer"),
                IppValue.number(g, IppValue.ENUM, "printer-state", engine.state()), IppValue.yes(g, "printer-is-accepting-jobs", true)));
        engine.reasons().forEach(reason -> all.add(IppValue.text(g, IppValue.KEYWORD, "printer-state-reasons", reason)));
        all.addAll(List.of(IppValue.text(g, IppValue.KEYWORD, "ipp-versions-supported", "1.1"), IppValue.text(g, IppValue.KEYWORD, "ipp-versions-supported", "2.0")));
        for (int operation : OPERATIONS) {
            all.add(IppValue.number(g, IppValue.ENUM, "operations-supported", operation));
        }
        all.addAll(List.of(IppValue.text(g, IppValue.CHARSET, "charset-configured", "utf-8"), IppValue.text(g, IppValue.CHARSET, "charset-supported", "utf-8"),
                IppValue.text(g, IppValue.LANGUAGE, "natural-language-configured", "zh-cn"),
                IppValue.text(g, IppValue.LANGUAGE, "generated-natural-language-supported", "zh-cn"),
                IppValue.text(g, IppValue.MIME, "document-format-default", FORMATS.getFirst())));
        FORMATS.forEach(format -> all.add(IppValue.text(g, IppValue.MIME, "document-format-supported", format)));
        engine.trays().forEach(tray -> all.add(IppValue.text(g, IppValue.KEYWORD, "media-source-supported", tray)));
        all.addAll(List.of(IppValue.text(g, IppValue.KEYWORD, "media-col-supported", "media-source"), IppValue.text(g, IppValue.KEYWORD, "media-supported", "iso_a4_210x297mm"),
                IppValue.text(g, IppValue.KEYWORD, "media-default", "iso_a4_210x297mm"), IppValue.range(g, "copies-supported", 1, 99),
                IppValue.text(g, IppValue.KEYWORD, "sides-supported", "one-sided"), IppValue.text(g, IppValue.KEYWORD, "sides-supported", "two-sided-long-edge"),
                IppValue.text(g, IppValue.KEYWORD, "sides-supported", "two-sided-short-edge"), IppValue.number(g, IppValue.INTEGER, "queued-job-count", 0),
                IppValue.text(g, IppValue.KEYWORD, "pdl-override-supported", "attempted"), IppValue.number(g, IppValue.INTEGER, "printer-up-time", 1),
                IppValue.text(g, IppValue.KEYWORD, "compression-supported", "none")));
        return all;
    }

    private static IppMessage status(IppMessage request, int status) {
        return answer(request, status, List.of());
    }

    private static IppMessage answer(IppMessage request, int status, List<IppValue> more) {
        List<IppValue> all = new ArrayList<>(List.of(IppValue.text(IppMessage.OPERATION, IppValue.CHARSET, "attributes-charset", "utf-8"),
                IppValue.text(IppMessage.OPERATION, IppValue.LANGUAGE, "attributes-natural-language", "zh-cn")));
        all.addAll(more);
        return new IppMessage(status, request.requestId(), all, new byte[0]);
    }
}
