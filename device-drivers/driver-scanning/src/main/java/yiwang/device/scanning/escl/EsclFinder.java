package yiwang.device.scanning.escl;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.api.DeviceKind;
import yiwang.device.scanning.ScanStopped;
import yiwang.device.spi.DeviceCandidate;
import yiwang.device.spi.DeviceFinder;
import yiwang.device.spi.FindOutcome;
import yiwang.device.spi.FinderHints;

/** Asks the network scanners that hints name what they are. Whoever does not know the address has the network asked by DNS-SD. */
public final class EsclFinder implements DeviceFinder {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Override
    public String source() {
        return EsclAddress.SCHEME;
    }

    @Override
    public FindOutcome find(FinderHints hints, Duration limit, Cancellation cancellation) {
        List<DeviceCandidate> found = new ArrayList<>();
        List<DeviceFault> vain = new ArrayList<>();
        EsclHttp http = new EsclHttp(limit.compareTo(PATIENCE) < 0 ? limit : PATIENCE);
        try {
            for (DeviceAddress hint : hints.of(EsclAddress.SCHEME)) {
                if (!cancellation.cancelled()) {
                    look(http, hint, found, vain);
                }
            }
        } finally {
            http.close();
        }
        return vain.isEmpty() ? new FindOutcome.Found(found) : new FindOutcome.LookedInVain(vain.getFirst(), found);
    }

    private static void look(EsclHttp http, DeviceAddress hint, List<DeviceCandidate> found, List<DeviceFault> vain) {
        try {
            EsclWire.Answer answer = http.get(EsclAddress.of(hint).at("ScannerCapabilities"), EsclXml.MAX_BYTES);
            if (!answer.done()) {
                vain.add(DeviceFault.of(DeviceFault.Kind.PROTOCOL, "http_" + answer.code()));
                return;
            }
            String model = EsclCapabilities.of(EsclXml.parse(answer.body())).model().replaceAll("\\p{Cntrl}", " ");
            found.add(new DeviceCandidate(DeviceIdentity.ofAddress(hint), hint, List.of(DeviceKind.DOCUMENT_SCANNER), model));
        } catch (IllegalArgumentException e) {
            vain.add(DeviceFault.of(DeviceFault.Kind.OTHER, e.getMessage()));
        } catch (IOException | ScanStopped e) {
            vain.add(EsclFaults.of(e));
        }
    }
}
