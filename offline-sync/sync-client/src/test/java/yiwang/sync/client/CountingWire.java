package yiwang.sync.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Request;

/** Notes each request that goes over another wire. */
final class CountingWire implements Wire {

    private final Wire wire;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    CountingWire(Wire wire) {
        this.wire = wire;
    }

    /** Method and path of each since the last time. */
    List<String> taken() {
        List<String> taken = List.copyOf(requests);
        requests.clear();
        return taken;
    }

    @Override
    public Answer<Reply> call(Request request) {
        requests.add(request.method() + " " + request.url().encodedPath());
        return wire.call(request);
    }

    @Override
    public void close() {
        wire.close();
    }
}
