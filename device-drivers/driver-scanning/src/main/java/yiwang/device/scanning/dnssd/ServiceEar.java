package yiwang.device.scanning.dnssd;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.ServiceListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.device.api.Cancellation;

/** Asks one network for scanners and printers and hears who answers in time. */
final class ServiceEar implements ServiceListener {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceEar.class);
    /** A network that answers with more is not heard to the end. */
    private static final int MOST = 200;
    private static final int LONGEST_TEXT = 255;
    private static final long SLICE_MS = 50;

    private final InetAddress network;
    private final BlockingQueue<NetworkService> heard = new LinkedBlockingQueue<>(MOST);

    ServiceEar(InetAddress network) {
        this.network = network;
    }

    /** @throws IOException when this network has no multicast */
    List<NetworkService> listen(Duration patience, Cancellation cancellation) throws IOException {
        // A device is told once before its TXT record has come and once after.
        Map<String, NetworkService> services = new LinkedHashMap<>();
        long end = System.nanoTime() + patience.toNanos();
        JmDNS dns = JmDNS.create(network);
        try {
            for (String type : List.of(NetworkService.SCANNER, NetworkService.PRINTER)) {
                dns.addServiceListener(type, this);
            }
            while (!cancellation.cancelled() && System.nanoTime() - end < 0 && services.size() < MOST) {
                NetworkService next = heard.poll(SLICE_MS, TimeUnit.MILLISECONDS);
                if (next != null) {
                    services.put(next.type() + next.name() + next.host() + next.port(), next);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // Taking leave of the network takes the library two seconds; nobody waits for that.
            CompletableFuture.runAsync(() -> leave(dns));
        }
        return List.copyOf(services.values());
    }

    private static void leave(JmDNS dns) {
        try {
            dns.close();
        } catch (IOException e) {
            LOG.debug("a look into the network did not end in order", e);
        }
    }

    @Override
    public void serviceAdded(ServiceEvent event) {
        event.getDNS().requestServiceInfo(event.getType(), event.getName());
    }

    @Override
    public void serviceRemoved(ServiceEvent event) {
        // Who leaves while we look was there.
    }

    @Override
    public void serviceResolved(ServiceEvent event) {
        ServiceInfo info = event.getInfo();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : Collections.list(info.getPropertyNames())) {
            String value = info.getPropertyString(key);
            if (value != null && value.length() <= LONGEST_TEXT) {
                texts.put(key, value);
            }
        }
        for (Inet4Address address : info.getInet4Addresses()) {
            // A full queue means that there is more than anybody could choose from.
            if (!heard.offer(new NetworkService(event.getType(), event.getName(), address.getHostAddress(), info.getPort(), texts))) {
                return;
            }
        }
    }
}
