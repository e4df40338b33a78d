package yiwang.device.scanning.sane;

import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import yiwang.device.spi.LinkTap;
import yiwang.device.spi.recording.ExchangeTape;
import yiwang.device.spi.recording.FaultNote;

/** Connections somebody listens to: requests and answers as they are, a page's dots as a paper between two notes. */
final class TappedLines implements SaneLines {

    private final SaneLines lines;
    private final LinkTap tap;
    private TappedPage page;

    private TappedLines(SaneLines lines, LinkTap tap) {
        this.lines = lines;
        this.tap = tap;
    }

    /** The place itself when nobody listens. */
    static SanePlace of(SanePlace place, LinkTap tap) {
        return tap == LinkTap.NONE ? place : limit -> {
            try {
                SaneLines lines = place.open(limit);
                tap.noted(ExchangeTape.opened());
                return new TappedLines(lines, tap);
            } catch (IOException e) {
                tap.noted(FaultNote.NOT_OPENED.of(SaneFaults.of(e)));
                throw e;
            }
        };
    }

    @Override
    public InputStream in() throws IOException {
        return new BufferedInputStream(new HeardStream(lines.in(), tap::received, tap));
    }

    @Override
    public OutputStream out() throws IOException {
        return new FilterOutputStream(lines.out()) {
            @Override
            public void write(byte[] bytes, int offset, int count) throws IOException {
                tap.sent(bytes, offset, count);
                out.write(bytes, offset, count);
            }
        };
    }

    @Override
    public InputStream data(int port) throws IOException {
        endPage();
        try {
            page = new TappedPage(tap);
            return new HeardStream(lines.data(port), page, tap);
        } catch (IOException e) {
            tap.noted(FaultNote.DATA_NOT_OPENED.of(SaneFaults.of(e)));
            throw e;
        }
    }

    private void endPage() {
        if (page != null) {
            page.end();
        }
    }

    @Override
    public void close() throws IOException {
        endPage();
        tap.noted("close");
        lines.close();
    }
}
