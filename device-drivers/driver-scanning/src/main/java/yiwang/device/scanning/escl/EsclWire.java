package yiwang.device.scanning.escl;

import java.io.IOException;
import okhttp3.HttpUrl;

/** Carries requests to one scanner and its answers back. */
interface EsclWire {

    /** @param pause seconds of Retry-After, 0 when it is missing or senseless */
    record Answer(int code, String location, int pause, byte[] body) {
        boolean done() {
            return code == 200;
        }
    }

    /** @param most bytes that the answer's body may have */
    Answer get(HttpUrl url, int most) throws IOException;

    Answer post(HttpUrl url, String xml) throws IOException;

    Answer delete(HttpUrl url) throws IOException;

    /** Ends the threads that hold connections open. */
    void close();
}
