package yiwang.device.scanning.escl;

import java.io.IOException;
import okhttp3.HttpUrl;
import yiwang.device.scanning.RecordedPicture;
import yiwang.device.scanning.ScanStopped;
import yiwang.device.spi.LinkTap;
import yiwang.device.spi.recording.FaultNote;
import yiwang.device.spi.recording.PaperMask;

/** A wire somebody listens to: request by request, pages as papers between two notes. */
record TappedEsclWire(EsclWire wire, EsclAddress scanner, LinkTap tap) implements EsclWire {

    /** The place itself when nobody listens. */
    static EsclPlace of(EsclPlace place, EsclAddress scanner, LinkTap tap) {
        return tap == LinkTap.NONE ? place : limit -> new TappedEsclWire(place.open(limit), scanner, tap);
    }

    private interface Request {
        Answer call() throws IOException;
    }

    @Override
    public Answer get(HttpUrl url, int most) throws IOException {
        return told("GET", url, "", () -> wire.get(url, most));
    }

    @Override
    public Answer post(HttpUrl url, String xml) throws IOException {
        return told("POST", url, xml, () -> wire.post(url, xml));
    }

    @Override
    public Answer delete(HttpUrl url) throws IOException {
        return told("DELETE", url, "", () -> wire.delete(url));
    }

    private Answer told(String method, HttpUrl url, String body, Request request) throws IOException {
        byte[] asked = EsclMessage.request(method, scanner.behindRoot(url), body);
        tap.sent(asked, 0, asked.length);
        try {
            Answer answer = request.call();
            tell(answer, url.encodedPath().endsWith(EsclMessage.NEXT_PAGE) && answer.done());
            return answer;
        } catch (IOException | ScanStopped e) {
            tap.noted(FaultNote.NONE.of(EsclFaults.of(e)));
            throw e;
        }
    }

    private void tell(Answer answer, boolean page) {
        HttpUrl job = answer.location().isEmpty() ? null : scanner.job(answer.location());
        byte[] head = EsclMessage.head(answer, job == null ? answer.location().replaceAll("\\p{Cntrl}", "") : scanner.behindRoot(job));
        byte[] body = answer.body();
        if (page) {
            tap.received(head, 0, head.length);
            tap.noted(PaperMask.begins(RecordedPicture.described(body)));
            tap.received(body, 0, body.length);
            tap.noted(PaperMask.ENDS);
        } else {
            byte[] whole = EsclMessage.whole(head, body);
            tap.received(whole, 0, whole.length);
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
