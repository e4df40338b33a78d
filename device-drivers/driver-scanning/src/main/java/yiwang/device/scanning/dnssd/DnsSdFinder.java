package yiwang.device.scanning.dnssd;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.spi.DeviceCandidate;
import yiwang.device.spi.DeviceFinder;
import yiwang.device.spi.FindOutcome;
import yiwang.device.spi.FinderHints;

/**
 * Scanners (eSCL) and printers (IPP) that show themselves in the network by multicast DNS. Only when somebody asks: the hint
 * {@code dns-sd:local} looks on every network of this machine, {@code dns-sd:ADDRESS} on the one of that address of ours. The runtime, which
 * looks for its own devices, asks nobody's network.
 */
public final class DnsSdFinder implements DeviceFinder {

    static final String SCHEME = "dns-sd";
    private static final String EVERYWHERE = "local";
    /** Who does not answer the first question answers the second or third one. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    @Override
    public String source() {
        return SCHEME;
    }

    @Override
    public FindOutcome find(FinderHints hints, Duration limit, Cancellation cancellation) {
        Map<DeviceAddress, DeviceCandidate> found = new LinkedHashMap<>();
        Duration listening = limit.minusSeconds(1);
        List<String> deaf = new ArrayList<>();
        try {
            List<InetAddress> networks = networks(hints);
            for (InetAddress network : networks) {
                Duration patience = (listening.compareTo(PATIENCE) < 0 ? listening : PATIENCE).dividedBy(networks.size());
                listen(network, patience, cancellation, deaf).forEach(service -> service.candidate().ifPresent(seen -> found.putIfAbsent(seen.address(), seen)));
            }
        } catch (IOException e) {
            deaf.add(e.getMessage());
        }
        List<DeviceCandidate> seen = List.copyOf(found.values());
        return deaf.isEmpty() ? new FindOutcome.Found(seen)
                : new FindOutcome.LookedInVain(DeviceFault.of(DeviceFault.Kind.OTHER, "no multicast in this network: " + String.join("; ", deaf)), seen);
    }

    /** A network without multicast hides no other one. */
    private static List<NetworkService> listen(InetAddress network, Duration patience, Cancellation cancellation, List<String> deaf) {
        try {
            return new ServiceEar(network).listen(patience, cancellation);
        } catch (IOException e) {
            deaf.add(network.getHostAddress() + ": " + e.getMessage());
            return List.of();
        }
    }

    private static List<InetAddress> networks(FinderHints hints) throws IOException {
        List<InetAddress> addresses = new ArrayList<>();
        for (DeviceAddress hint : hints.of(SCHEME)) {
            if (hint.rest().equals(EVERYWHERE)) {
                addresses.addAll(ours());
            } else if (hint.rest().matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
                addresses.add(InetAddress.getByName(hint.rest()));
            } else {
                throw new IOException("'" + hint + "' is neither dns-sd:local nor dns-sd:ADDRESS of this machine");
            }
        }
        return addresses.stream().distinct().toList();
    }

    private static List<InetAddress> ours() throws SocketException {
        List<InetAddress> addresses = new ArrayList<>();
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            if (network.isUp() && !network.isLoopback() && network.supportsMulticast()) {
                network.inetAddresses().filter(Inet4Address.class::isInstance).forEach(addresses::add);
            }
        }
        return addresses;
    }
}
