package yiwang.device.scanning.sane;

import java.io.IOException;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.PageSink;
import yiwang.device.api.RawPage;
import yiwang.device.api.ScanSettings;
import yiwang.device.scanning.ScanStopped;

/** One attempt in one session: after a fault the same session refuses everything. */
final class SaneScan {

    private static final int MAX_FRAMES = 3;

    private final SaneLines lines;
    private final SaneControl control;

    SaneScan(SaneLines lines) throws IOException {
        this.lines = lines;
        this.control = new SaneControl(new SaneWire(lines.in(), lines.out()));
    }

    /** Opens the scanner and closes it again. */
    void knock(String scanner) throws IOException {
        control.init();
        control.open(scanner);
        control.close();
    }

    /** @throws ScanStopped and whatever else stands between us and a scanner that is ill */
    void scan(String scanner, ScanSettings settings, PageSink sink) throws IOException, InterruptedException {
        control.init();
        control.open(scanner);
        control.loadOptions();
        SaneChoices choices = new SaneChoices(control);
        if (!choices.source(settings.source())) {
            throw new ScanStopped(DeviceFault.Kind.OTHER, "no feeder");
        }
        choices.colour(settings.colour());
        int dpi = choices.resolution(settings.dpi());
        choices.wholeSheet();
        if (settings.source() == ScanSettings.Source.FLATBED) {
            sink.take(page(dpi));
        } else {
            feed(dpi, sink);
        }
        control.cancel();
        control.close();
    }

    private void feed(int dpi, PageSink sink) throws IOException, InterruptedException {
        int pages = 0;
        boolean more = true;
        while (more) {
            RawPage page;
            try {
                page = page(dpi);
            } catch (ScanStopped e) {
                if (pages > 0 && e.why().kind() == DeviceFault.Kind.NO_DOCUMENT) {
                    return;
                }
                throw e;
            }
            more = sink.take(page);
            pages++;
        }
    }

    private RawPage page(int dpi) throws IOException {
        SanePage page = null;
        for (int frames = 0; frames < MAX_FRAMES; frames++) {
            SaneControl.PageSource data = control.start();
            // A saned answers nothing else before its data is fetched.
            SaneRecords records = new SaneRecords(lines.data(data.port()), data.littleEndian());
            SaneFrame frame = control.frame();
            page = page == null ? new SanePage(frame) : page;
            records.readInto(page, frame);
            if (frame.last()) {
                return page.whole(dpi);
            }
        }
        throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "a page of more than three frames");
    }
}
