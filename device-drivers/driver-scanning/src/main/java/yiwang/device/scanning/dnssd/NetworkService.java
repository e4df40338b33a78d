package yiwang.device.scanning.dnssd;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.api.DeviceKind;
import yiwang.device.spi.DeviceCandidate;

/**
 * What a device in the network says of itself by DNS-SD. From outside: nothing of it is trusted.
 *
 * @param type   {@link #SCANNER} or {@link #PRINTER}
 * @param host   an IPv4 address
 * @param texts  the TXT record: {@code rs} the scanner's path, {@code rp} the printer's, {@code ty} the model
 */
record NetworkService(String type, String name, String host, int port, Map<String, String> texts) {

    static final String SCANNER = "_uscan._tcp.local.";
    static final String PRINTER = "_ipp._tcp.local.";
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._~-]{1,64}(/[A-Za-z0-9._~-]{1,64}){0,5}");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final int LONGEST_TITLE = 80;

    /** Empty for what cannot be reached by what it says. */
    Optional<DeviceCandidate> candidate() {
        if (!ADDRESS.matcher(host).matches() || port < 1 || port > 65535) {
            return Optional.empty();
        }
        return switch (type) {
            case SCANNER -> path("rs", "eSCL").map(path -> candidate(new DeviceAddress("escl", "http://" + host + ":" + port + "/" + path), DeviceKind.DOCUMENT_SCANNER));
            case PRINTER -> path("rp", "ipp/print").map(path -> candidate(new DeviceAddress("ipp", "//" + host + ":" + port + "/" + path), DeviceKind.DOCUMENT_PRINTER));
            default -> Optional.empty();
        };
    }

    private Optional<String> path(String key, String usual) {
        Function<String, String> plain = text -> text.replaceFirst("^/+", "").replaceFirst("/+$", "");
        String path = plain.apply(texts.getOrDefault(key, ""));
        return Optional.of(path.isEmpty() ? usual : path).filter(PATH.asMatchPredicate());
    }

    /** Known by its address: what it says of itself anybody could say. */
    private DeviceCandidate candidate(DeviceAddress address, DeviceKind kind) {
        String title = (texts.getOrDefault("ty", "").isBlank() ? name : texts.get("ty")).replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
        return new DeviceCandidate(DeviceIdentity.ofAddress(address), address, List.of(kind), title.substring(0, Math.min(title.length(), LONGEST_TITLE)));
    }
}
