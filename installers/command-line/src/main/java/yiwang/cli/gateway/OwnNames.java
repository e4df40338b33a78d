package yiwang.cli.gateway;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** By which names and addresses others reach this machine, for its certificate. */
final class OwnNames {

    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");

    private OwnNames() { }

    /** @param host listened at; @param told by the person who starts it */
    static List<String> of(String host, List<String> told) {
        Set<String> names = new LinkedHashSet<>(told);
        names.add("localhost");
        if (EVERYWHERE.contains(host)) {
            everyAddress(names);
        } else {
            names.add(bare(host));
        }
        return List.copyOf(names);
    }

    /** Whether nobody but programs on this machine reaches it. */
    static boolean isLoopback(String host) {
        try {
            return !EVERYWHERE.contains(host) && InetAddress.getByName(bare(host)).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String bare(String host) {
        return host.replaceAll("^\\[|]$", "");
    }

    private static void everyAddress(Set<String> names) {
        try {
            NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                    .map(address -> address.getHostAddress().replaceAll("%.*", "")).forEach(names::add);
            names.add(InetAddress.getLocalHost().getHostName());
        } catch (SocketException | UnknownHostException e) {
            names.add("127.0.0.1");
        }
    }
}
