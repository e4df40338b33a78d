package yiwang.device.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.capture.Signature;
import yiwang.device.api.capture.SignatureOutcome;
import yiwang.device.api.capture.SignaturePad;

/** A signature pad behind its maker's service. */
final class LocalSignaturePad implements SignaturePad {

    private static final int LARGEST = 20_000;
    private static final int MOST_POINTS = 100_000;

    private final DeviceAddress address;
    private final LocalService service;

    LocalSignaturePad(DeviceAddress address, LocalService service) {
        this.address = address;
        this.service = service;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.SIGNATURE_PAD;
    }

    @Override
    public DeviceAddress address() {
        return address;
    }

    @Override
    public DeviceStatus status(Duration limit) {
        return service.status(limit);
    }

    @Override
    public SignatureOutcome capture(String what, Duration limit, Cancellation cancellation) {
        ServiceProfile profile = service.profile();
        try {
            ServiceAnswer answer = service.ask("request", what, limit, cancellation);
            String code = answer.word(profile.get("code-path"));
            if (code.equals(profile.get("ok"))) {
                return new SignatureOutcome.Signed(signature(answer, profile));
            }
            if (code.equals(profile.get("declined"))) {
                return new SignatureOutcome.Declined();
            }
            return code.equals(profile.get("nobody")) ? new SignatureOutcome.NotSigned() : new SignatureOutcome.PadFault(LocalService.other(code).fault());
        } catch (ServiceException e) {
            return e.fault().kind() == DeviceFault.Kind.JOB_ENDED ? new SignatureOutcome.NotSigned() : new SignatureOutcome.PadFault(e.fault());
        }
    }

    static Signature signature(ServiceAnswer answer, ServiceProfile profile) throws ServiceException {
        int width = answer.number(profile.get("width-path"), 1, LARGEST);
        int height = answer.number(profile.get("height-path"), 1, LARGEST);
        List<List<Signature.Point>> strokes = new ArrayList<>();
        int points = 0;
        for (JsonNode stroke : answer.list(profile.get("strokes-path"))) {
            points += stroke.size();
            if (!stroke.isArray() || points > MOST_POINTS) {
                throw ServiceAnswer.refused("no list of strokes");
            }
            List<Signature.Point> line = new ArrayList<>();
            for (JsonNode point : stroke) {
                line.add(point(point, width, height));
            }
            strokes.add(line);
        }
        if (points == 0) {
            throw ServiceAnswer.refused("a signature without a stroke");
        }
        return new Signature(width, height, strokes);
    }

    /** {@code [x, y, pressure, millis]} or {@code {"x":, "y":, "p":, "t":}}; the last two may be missing. */
    private static Signature.Point point(JsonNode point, int width, int height) throws ServiceException {
        JsonNode x = point.isArray() ? point.path(0) : point.path("x");
        JsonNode y = point.isArray() ? point.path(1) : point.path("y");
        double pressure = (point.isArray() ? point.path(2) : point.path("p")).asDouble(1);
        JsonNode millis = point.isArray() ? point.path(3) : point.path("t");
        if (!x.canConvertToInt() || !y.canConvertToInt() || x.asInt() < 0 || x.asInt() > width || y.asInt() < 0 || y.asInt() > height || !(pressure >= 0 && pressure <= 1)) {
            throw ServiceAnswer.refused("a point that is not on the pad");
        }
        return new Signature.Point(x.asInt(), y.asInt(), (float) pressure, Math.max(0, millis.asInt(0)));
    }

    @Override
    public void close() {
        service.close();
    }
}
