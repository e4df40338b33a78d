package yiwang.device.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DeviceStatus.State;
import yiwang.device.spi.LimitedCall;

/** A maker's HTTP service on this machine. Follows nowhere, uses no proxy, reads no further than its bound. */
final class LocalService implements AutoCloseable {

    private static final Duration CALLED_OFF_WITHIN = Duration.ofSeconds(2);

    private final ServiceProfile profile;
    private HttpClient client;

    LocalService(ServiceProfile profile) {
        this.profile = profile;
    }

    ServiceProfile profile() {
        return profile;
    }

    /** Asks by a template of the profile; empty-handed when cancelled: then the service is told so, if the profile knows how. */
    ServiceAnswer ask(String template, String what, Duration limit, Cancellation cancellation) throws ServiceException {
        String request = profile.request(template, what, limit);
        return switch (LimitedCall.run("local service", () -> post(request, limit), limit, cancellation)) {
            case LimitedCall.Returned<ServiceAnswer>(ServiceAnswer answer) -> answer;
            case LimitedCall.Threw<ServiceAnswer>(Throwable cause) -> {
                if (cause instanceof HttpTimeoutException) {
                    callOff();
                }
                throw meaning(cause);
            }
            case LimitedCall.OutOfTime<ServiceAnswer> o -> {
                callOff();
                throw new ServiceException(DeviceFault.Kind.NO_ANSWER, "the service does not answer in time");
            }
            case LimitedCall.Cancelled<ServiceAnswer> c -> {
                callOff();
                throw new ServiceException(DeviceFault.Kind.JOB_ENDED, "cancelled");
            }
        };
    }

    DeviceStatus status(Duration limit) {
        try {
            ServiceAnswer answer = ask("status-request", "", limit, Cancellation.NEVER);
            String code = answer.word(profile.get("code-path"));
            return code.equals(profile.get("ok")) ? DeviceStatus.online() : DeviceStatus.of(State.FAULT, other(code).fault());
        } catch (ServiceException e) {
            return DeviceStatus.of(e.fault().kind() == DeviceFault.Kind.ABSENT ? State.ABSENT : State.FAULT, e.fault());
        }
    }

    /** A code that the profile does not know; it came from outside. */
    static ServiceException other(String code) {
        String plain = code.replaceAll("[^A-Za-z0-9_-]", "");
        return new ServiceException(DeviceFault.Kind.OTHER, "service code " + plain.substring(0, Math.min(20, plain.length())));
    }

    private ServiceAnswer post(String request, Duration limit) throws IOException, InterruptedException, ServiceException {
        HttpRequest post = HttpRequest.newBuilder(profile.url()).timeout(limit).header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(request, StandardCharsets.UTF_8)).build();
        HttpResponse<InputStream> response = client().send(post, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw ServiceAnswer.refused("http_" + response.statusCode());
            }
            byte[] bytes = body.readNBytes(ServiceAnswer.MOST_BYTES + 1);
            if (bytes.length > ServiceAnswer.MOST_BYTES) {
                throw ServiceAnswer.refused("an answer of more than " + ServiceAnswer.MOST_BYTES + " bytes");
            }
            return ServiceAnswer.parse(bytes);
        }
    }

    private void callOff() {
        if (profile.has("cancel-request")) {
            // Whatever it says: nobody waits for it any more.
            LimitedCall.run("local service", () -> post(profile.request("cancel-request", "", CALLED_OFF_WITHIN), CALLED_OFF_WITHIN), CALLED_OFF_WITHIN, Cancellation.NEVER);
        }
    }

    private static ServiceException meaning(Throwable cause) {
        return switch (cause) {
            case ServiceException known -> known;
            case HttpTimeoutException t -> new ServiceException(DeviceFault.Kind.NO_ANSWER, "the service does not answer in time");
            case ConnectException c -> new ServiceException(DeviceFault.Kind.ABSENT, "no service there");
            case IOException e -> new ServiceException(DeviceFault.Kind.LINK_LOST, "the service broke off");
            default -> new ServiceException(DeviceFault.Kind.OTHER, cause.getClass().getSimpleName());
        };
    }

    private HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).proxy(HttpClient.Builder.NO_PROXY).build();
        }
        return client;
    }

    @Override
    public void close() {
        if (client != null) {
            client.shutdownNow();
            client = null;
        }
    }
}
