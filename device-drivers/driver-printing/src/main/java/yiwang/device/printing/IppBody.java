package yiwang.device.printing;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A question with the document behind it, in one request (RFC 8010 3.1). */
final class IppBody extends RequestBody {

    private static final MediaType IPP = MediaType.get("application/ipp");

    private final byte[] question;
    private final byte[] document;

    IppBody(byte[] question, byte[] document) {
        this.question = question;
        this.document = document;
    }

    @Override
    public MediaType contentType() {
        return IPP;
    }

    @Override
    public long contentLength() {
        return (long) question.length + document.length;
    }

    /** A document must not be sent again by the library. */
    @Override
    public boolean isOneShot() {
        return document.length > 0;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(question);
        sink.write(document);
    }
}
