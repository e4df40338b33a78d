package yiwang.sync.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import yiwang.sync.protocol.wire.ProblemAnswer;

/** Gives names to exceptions and to answers that are none. */
final class FailureReading {

    private static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(5);

    private static final int PROXY_LOGIN = 407;
    private static final int TOO_OLD = 426;
    /** Another request of ours still hangs at the gateway: nothing was refused. */
    private static final int LOCKED = 423;

    private FailureReading() { }

    static Failure of(IOException e) {
        if (caused(e, CertificateExpiredException.class) || caused(e, CertificateNotYetValidException.class)) {
            return Failure.of(FailureKind.CLOCK_OFF);
        }
        if (e instanceof SSLException) {
            return Failure.of(FailureKind.BAD_CERTIFICATE);
        }
        if (e instanceof UnknownHostException) {
            return Failure.of(FailureKind.NAME_UNRESOLVED);
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException
                || e instanceof SocketTimeoutException timeout && String.valueOf(timeout.getMessage()).contains("onnect")) {
            return Failure.of(FailureKind.GATEWAY_UNREACHABLE);
        }
        if (e instanceof InterruptedIOException) {
            return Failure.of(FailureKind.TIMEOUT);
        }
        return Failure.of(FailureKind.LINE_CUT);
    }

    /** For an answer other than the awaited one. */
    static Failure of(Reply reply) {
        Optional<ProblemAnswer> problem = reply.problem();
        Optional<Duration> wait = retryAfter(reply.headers().get("Retry-After"));
        if (reply.status() == PROXY_LOGIN) {
            return Failure.of(FailureKind.PROXY_LOGIN);
        }
        if (reply.status() == TOO_OLD) {
            return Failure.of(FailureKind.CLIENT_TOO_OLD);
        }
        if (reply.status() == LOCKED) {
            return Failure.of(FailureKind.GATEWAY_BUSY).after(wait);
        }
        if (problem.isEmpty()) {
            boolean balancer = reply.status() == 502 || reply.status() == 503 || reply.status() == 504 || reply.status() == 429;
            return Failure.of(balancer ? FailureKind.GATEWAY_BUSY : FailureKind.NOT_A_GATEWAY).after(wait);
        }
        String code = problem.get().code();
        for (FailureKind kind : FailureKind.values()) {
            if (kind.code().equals(code)) {
                return Failure.of(kind).after(wait).at(Optional.ofNullable(problem.get().serverTime()));
            }
        }
        if (reply.status() >= 500) {
            return Failure.of(FailureKind.GATEWAY_TROUBLE).after(wait);
        }
        return Failure.of(FailureKind.REFUSED_CONTENT, code, problem.get().sentence());
    }

    /** Seconds only, between 0 and {@link #LONGEST_RETRY_AFTER}; anything else is not heeded. */
    static Optional<Duration> retryAfter(String header) {
        try {
            return Optional.ofNullable(header).map(String::trim).map(Long::parseLong).filter(seconds -> seconds >= 0)
                    .map(seconds -> Duration.ofSeconds(Math.min(seconds, LONGEST_RETRY_AFTER.toSeconds())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean caused(Throwable e, Class<? extends Throwable> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
