package yiwang.device.scanning.escl;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import okhttp3.HttpUrl;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.PageSink;
import yiwang.device.api.RawPage;
import yiwang.device.api.ScanSettings;
import yiwang.device.page.PictureSize;
import yiwang.device.scanning.ScanStopped;

/**
 * One scan job: capabilities, job, page after page, and the job deleted at the end whatever happened.
 * Waiting known to work with many makers: a second between tries, ten tries for a job, thirty for a page.
 */
final class EsclScan {

    private static final int JOB_TRIES = 10;
    private static final int PAGE_TRIES = 30;
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final EsclAddress scanner;
    private final EsclWire http;
    private final long pauseNanos;

    /** @param pauseMillis between two tries, when the scanner does not name a time */
    EsclScan(EsclAddress scanner, EsclWire http, int pauseMillis) {
        this.scanner = scanner;
        this.http = http;
        this.pauseNanos = TimeUnit.MILLISECONDS.toNanos(pauseMillis);
    }

    EsclStatus status() throws IOException {
        EsclWire.Answer answer = http.get(scanner.at("ScannerStatus"), EsclXml.MAX_BYTES);
        require(answer);
        return EsclStatus.of(EsclXml.parse(answer.body()));
    }

    void scan(ScanSettings settings, PageSink sink) throws IOException, InterruptedException {
        EsclWire.Answer described = http.get(scanner.at("ScannerCapabilities"), EsclXml.MAX_BYTES);
        require(described);
        boolean feeder = settings.source() == ScanSettings.Source.FEEDER;
        EsclCapabilities.Source source = EsclCapabilities.of(EsclXml.parse(described.body())).source(settings.source())
                .orElseThrow(() -> new ScanStopped(DeviceFault.Kind.OTHER, feeder ? "no feeder" : "no glass"));
        EsclStatus before = status();
        before.trouble().ifPresent(EsclScan::stop);
        if (feeder && before.feederEmpty()) {
            throw new ScanStopped(DeviceFault.Kind.NO_DOCUMENT, before.feeder());
        }
        int dpi = source.resolution(settings.dpi());
        HttpUrl job = create(order(settings, source, dpi));
        try {
            pages(job, feeder, dpi, sink);
        } finally {
            delete(job);
        }
    }

    private void pages(HttpUrl job, boolean feeder, int dpi, PageSink sink) throws IOException, InterruptedException {
        int pages = 0;
        boolean more = true;
        while (more) {
            Optional<RawPage> page = next(job, dpi);
            if (page.isEmpty()) {
                if (pages == 0) {
                    throw new ScanStopped(feeder ? DeviceFault.Kind.NO_DOCUMENT : DeviceFault.Kind.PROTOCOL, "no page");
                }
                return;
            }
            // On the glass lies one page; asking for a second one confuses scanners.
            more = sink.take(page.get()) && feeder;
            pages++;
        }
    }

    private HttpUrl create(String order) throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            EsclWire.Answer answer = http.post(scanner.at("ScanJobs"), order);
            if (answer.code() == 201) {
                HttpUrl job = scanner.job(answer.location());
                if (answer.location().isEmpty() || job == null) {
                    throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "a job without a place");
                }
                return job;
            }
            if (answer.code() != 503 || tries == JOB_TRIES) {
                status().trouble().ifPresent(EsclScan::stop);
                require(answer);
                throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "no job: HTTP " + answer.code());
            }
            status().trouble().ifPresent(EsclScan::stop);
            pause(answer);
        }
    }

    /** @return empty when the stack is through */
    private Optional<RawPage> next(HttpUrl job, int dpi) throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            EsclWire.Answer answer = http.get(job.newBuilder().addPathSegment(EsclMessage.NEXT_PAGE).build(), EsclHttp.MAX_PICTURE);
            if (answer.done()) {
                return Optional.of(page(answer.body(), dpi));
            }
            // The feeder may call itself empty while the last sheet is still under way: only a jam or an open lid ends the waiting.
            status().trouble().ifPresent(EsclScan::stop);
            if (answer.code() == 404 || answer.code() == 410) {
                return Optional.empty();
            }
            if (answer.code() != 503 || tries == PAGE_TRIES) {
                require(answer);
                throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "no page: HTTP " + answer.code());
            }
            pause(answer);
        }
    }

    private static RawPage page(byte[] picture, int dpi) {
        PictureSize size = PictureSize.of(picture).orElseThrow(() -> new ScanStopped(DeviceFault.Kind.PROTOCOL, "not a picture of a sheet of paper"));
        return new RawPage.Encoded(size.mediaType(), size.width(), size.height(), dpi, picture);
    }

    /** A scanner with an undeleted job is busy for everybody; one that does not answer now will time it out itself. */
    private void delete(HttpUrl job) {
        boolean interrupted = Thread.interrupted();
        try {
            http.delete(job);
        } catch (IOException | ScanStopped e) {
            interrupted |= Thread.interrupted();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void pause(EsclWire.Answer answer) throws InterruptedException {
        long end = System.nanoTime() + (answer.pause() > 0 ? TimeUnit.SECONDS.toNanos(Math.min(answer.pause(), LONGEST_WAIT_SECONDS)) : pauseNanos);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private static void require(EsclWire.Answer answer) {
        switch (answer.code()) {
            case 200 -> { }
            case 503, 409 -> throw new ScanStopped(DeviceFault.Kind.BUSY, "HTTP " + answer.code());
            case 401, 403 -> throw new ScanStopped(DeviceFault.Kind.NOT_AUTHORISED, "HTTP " + answer.code());
            case 404 -> throw new ScanStopped(DeviceFault.Kind.ABSENT, "no eSCL service at this address");
            default -> throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "HTTP " + answer.code());
        }
    }

    private static void stop(DeviceFault why) {
        throw new ScanStopped(why.kind(), why.detail());
    }

    /** The order of the elements is the one that most makers take. */
    private static String order(ScanSettings settings, EsclCapabilities.Source source, int dpi) {
        String colour = source.colour(settings.colour());
        return String.format(Locale.ROOT, """
                <?xml version="1.0" encoding="UTF-8"?>
                <scan:ScanSettings xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm" xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03">
                <pwg:Version>2.0</pwg:Version>
                <pwg:ScanRegions><pwg:ScanRegion><pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>\
                <pwg:XOffset>0</pwg:XOffset><pwg:YOffset>0</pwg:YOffset><pwg:Width>%d</pwg:Width><pwg:Height>%d</pwg:Height></pwg:ScanRegion></pwg:ScanRegions>
                <pwg:InputSource>%s</pwg:InputSource>
                <scan:ColorMode>%s</scan:ColorMode>
                <pwg:DocumentFormat>%s</pwg:DocumentFormat>
                <scan:DocumentFormatExt>%5$s</scan:DocumentFormatExt>
                <scan:XResolution>%6$d</scan:XResolution><scan:YResolution>%6$d</scan:YResolution>
                </scan:ScanSettings>
                """, source.width(), source.height(), settings.source() == ScanSettings.Source.FEEDER ? "Feeder" : "Platen", colour, source.format(colour), dpi);
    }
}
