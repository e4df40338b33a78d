package yiwang.sync.client;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The addresses this machine has on its networks: others than before mean that a cable was plugged in or a hotspot joined. */
final class LineWatch implements Supplier<Set<InetAddress>> {

    @Override
    public Set<InetAddress> get() {
        try {
            return NetworkInterface.networkInterfaces().filter(LineWatch::leadsOut).flatMap(NetworkInterface::inetAddresses).collect(Collectors.toSet());
        } catch (SocketException e) {
            return Set.of();
        }
    }

    private static boolean leadsOut(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (SocketException e) {
            return false;
        }
    }
}
