package yiwang.device.simulator.scanner;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** What an eSCL scanner may do beside its work: ask for patience, name a wrong host, talk nonsense. Any thread. */
public final class EsclFaultPlan {

    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger notYet = new AtomicInteger();
    private volatile String retryAfter = "1";
    private volatile String host = "";
    private volatile String capabilities;
    private volatile String status;
    private volatile byte[] picture;

    /** Answers the next orders with 503. @param advice the text of Retry-After */
    public void busyFor(int orders, String advice) {
        retryAfter = advice;
        busy.set(orders);
    }

    /** Answers the next questions for a page with 503, as scanners do while they warm up. */
    public void notReadyFor(int questions) {
        notYet.set(questions);
    }

    /** What stands before the path of Location, such as {@code http://192.0.2.1}; some scanners name a host that is not theirs. */
    public void nameHost(String wrong) {
        host = wrong;
    }

    public void sayCapabilities(String xml) {
        capabilities = xml;
    }

    public void sayStatus(String xml) {
        status = xml;
    }

    public void givePicture(byte[] bytes) {
        picture = bytes;
    }

    boolean busyAgain() {
        return busy.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    boolean notYet() {
        return notYet.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    String retryAfter() {
        return retryAfter;
    }

    String host() {
        return host;
    }

    Optional<String> capabilities() {
        return Optional.ofNullable(capabilities);
    }

    Optional<String> status() {
        return Optional.ofNullable(status);
    }

    Optional<byte[]> picture() {
        return Optional.ofNullable(picture);
    }
}
