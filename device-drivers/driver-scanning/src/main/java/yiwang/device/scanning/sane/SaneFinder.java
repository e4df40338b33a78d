package yiwang.device.scanning.sane;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** Asks the saned of this machine, if one runs, and those that hints name ({@code sane:HOST:PORT}) for their lists. No scanner is opened. */
public final class SaneFinder implements DeviceFinder {

    private static final String SCHEME = "sane";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Optional<DeviceAddress> here;

    /** For the service loader. */
    public SaneFinder() {
        this(Optional.of(new DeviceAddress(SCHEME, "127.0.0.1")));
    }

    SaneFinder(Optional<DeviceAddress> here) {
        this.here = here;
    }

    @Override
    public String source() {
        return SCHEME;
    }

    @Override
    public FindOutcome find(FinderHints hints, Duration limit, Cancellation cancellation) {
        Duration patience = limit.compareTo(PATIENCE) < 0 ? limit : PATIENCE;
        Set<DeviceCandidate> found = new LinkedHashSet<>();
        here.ifPresent(place -> ask(place, patience, found));
        List<DeviceFault> vain = new ArrayList<>();
        for (DeviceAddress hint : hints.of(SCHEME)) {
            if (!cancellation.cancelled()) {
                ask(hint, patience, found).ifPresent(vain::add);
            }
        }
        return vain.isEmpty() ? new FindOutcome.Found(List.copyOf(found)) : new FindOutcome.LookedInVain(vain.getFirst(), List.copyOf(found));
    }

    private static Optional<DeviceFault> ask(DeviceAddress place, Duration limit, Set<DeviceCandidate> found) {
        try {
            SaneAddress saned = SaneAddress.of(place.rest().contains("/") ? place : new DeviceAddress(SCHEME, place.rest() + "/any"));
            try (SaneLines lines = new SaneSockets(saned, limit)) {
                SaneControl control = new SaneControl(new SaneWire(lines.in(), lines.out()));
                control.init();
                control.devices().stream().flatMap(listed -> candidate(saned, listed).stream()).forEach(found::add);
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(DeviceFault.of(DeviceFault.Kind.OTHER, e.getMessage()));
        } catch (IOException | ScanStopped e) {
            return Optional.of(SaneFaults.of(e));
        }
    }

    /** A name that no address can hold is not offered. */
    private static Optional<DeviceCandidate> candidate(SaneAddress saned, SaneControl.Listed listed) {
        String host = saned.host().contains(":") ? "[" + saned.host() + "]" : saned.host();
        DeviceAddress address = new DeviceAddress(SCHEME, host + ":" + saned.port() + "/" + listed.name());
        try {
            SaneAddress.of(address);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        String title = (listed.maker() + " " + listed.model()).replaceAll("\\p{Cntrl}", " ").strip();
        return Optional.of(new DeviceCandidate(DeviceIdentity.ofAddress(address), address, List.of(DeviceKind.DOCUMENT_SCANNER), title));
    }
}
