package yiwang.device.local;

import java.time.Duration;
import java.util.Arrays;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.capture.Fingerprint;
import yiwang.device.api.capture.FingerprintOutcome;
import yiwang.device.api.capture.FingerprintReader;

/** A fingerprint reader behind its maker's service. */
final class LocalFingerprintReader implements FingerprintReader {

    private static final int LONGEST_FEATURE = 64 << 10;

    private final DeviceAddress address;
    private final LocalService service;

    LocalFingerprintReader(DeviceAddress address, LocalService service) {
        this.address = address;
        this.service = service;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.FINGERPRINT_READER;
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
    public FingerprintOutcome capture(Duration limit, Cancellation cancellation) {
        ServiceProfile profile = service.profile();
        try {
            ServiceAnswer answer = service.ask("request", "", limit, cancellation);
            String code = answer.word(profile.get("code-path"));
            if (code.equals(profile.get("ok"))) {
                return new FingerprintOutcome.Captured(fingerprint(answer, profile));
            }
            if (code.equals(profile.get("poor"))) {
                return new FingerprintOutcome.PoorQuality(answer.number(profile.get("quality-path"), 0, 100));
            }
            return code.equals(profile.get("nobody")) ? new FingerprintOutcome.NoFinger() : new FingerprintOutcome.ReaderFault(LocalService.other(code).fault());
        } catch (ServiceException e) {
            return e.fault().kind() == DeviceFault.Kind.JOB_ENDED ? new FingerprintOutcome.NoFinger() : new FingerprintOutcome.ReaderFault(e.fault());
        }
    }

    static Fingerprint fingerprint(ServiceAnswer answer, ServiceProfile profile) throws ServiceException {
        byte[] feature = answer.base64(profile.get("feature-path"));
        try {
            if (feature.length == 0 || feature.length > LONGEST_FEATURE) {
                throw ServiceAnswer.refused("no finger's feature has " + feature.length + " bytes");
            }
            return new Fingerprint(profile.get("format"), feature, answer.number(profile.get("quality-path"), 0, 100));
        } finally {
            Arrays.fill(feature, (byte) 0);
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
