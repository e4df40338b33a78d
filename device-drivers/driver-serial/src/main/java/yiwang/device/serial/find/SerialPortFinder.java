package yiwang.device.serial.find;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.api.DeviceKind;
import yiwang.device.serial.link.LinkAddress;
import yiwang.device.spi.DeviceCandidate;
import yiwang.device.spi.DeviceFinder;
import yiwang.device.spi.FindOutcome;
import yiwang.device.spi.FinderHints;

/**
 * Serial ports of the system, and those that hints name (pseudo-terminals show themselves nowhere). Told apart by the serial number of
 * their USB chip, else by the socket they are plugged into ({@code /dev/serial/by-path}), else by nothing but their name.
 */
public final class SerialPortFinder implements DeviceFinder {

    private static final Path LINKS = Path.of("/dev/serial");
    private static final List<DeviceKind> SPEAK_OVER_LINES = List.of(DeviceKind.IDENTITY_CARD_READER, DeviceKind.TICKET_PRINTER, DeviceKind.BARCODE_SCANNER,
            DeviceKind.WINDOW_DISPLAY, DeviceKind.CALL_KEYPAD, DeviceKind.RATING_KEYPAD);

    private final Supplier<List<PortFacts>> ports;
    private final Path links;

    public SerialPortFinder() {
        this(PortFacts::ofSystem, LINKS);
    }

    SerialPortFinder(Supplier<List<PortFacts>> ports, Path links) {
        this.ports = ports;
        this.links = links;
    }

    @Override
    public String source() {
        return LinkAddress.SERIAL;
    }

    @Override
    public FindOutcome find(FinderHints hints, Duration limit, Cancellation cancellation) {
        Map<Path, String> byId = linksIn("by-id");
        Map<Path, String> byPath = linksIn("by-path");
        Map<Path, PortFacts> seen = new LinkedHashMap<>();
        ports.get().forEach(port -> seen.putIfAbsent(real(Path.of(port.path())), port));
        List<Path> written = hints.of(LinkAddress.SERIAL).stream().map(hint -> Path.of(hint.rest())).filter(Files::exists).toList();
        written.forEach(path -> seen.putIfAbsent(real(path), new PortFacts(path.toString(), "", "", "")));
        return new FindOutcome.Found(seen.entrySet().stream()
                .map(port -> candidate(port.getValue(), byId, byPath, written.stream().filter(path -> real(path).equals(port.getKey())).toList())).toList());
    }

    /** @param written names that somebody gave this port: links of his own that lead to it */
    private static DeviceCandidate candidate(PortFacts port, Map<Path, String> byId, Map<Path, String> byPath, List<Path> written) {
        Path real = real(Path.of(port.path()));
        Optional<String> id = Optional.ofNullable(byId.get(real)).filter(link -> !port.serialNumber().isEmpty());
        Optional<String> socket = Optional.ofNullable(byPath.get(real));
        DeviceAddress address = at(id.or(() -> socket).or(() -> written.stream().findFirst().map(Path::toString)).orElse(port.path()));
        DeviceIdentity identity = !port.serialNumber().isEmpty() ? new DeviceIdentity(DeviceIdentity.Anchor.SERIAL_NUMBER, "usb-" + port.usbId() + "-" + port.serialNumber())
                : socket.map(link -> new DeviceIdentity(DeviceIdentity.Anchor.PORT_PATH, Path.of(link).getFileName().toString())).orElseGet(() -> DeviceIdentity.ofAddress(address));
        Set<DeviceAddress> aliases = new LinkedHashSet<>();
        Stream.of(Optional.of(port.path()), Optional.of(real.toString()), Optional.ofNullable(byId.get(real)), socket).flatMap(Optional::stream).forEach(path -> aliases.add(at(path)));
        written.forEach(path -> aliases.add(at(path.toString())));
        aliases.remove(address);
        return new DeviceCandidate(identity, address, SPEAK_OVER_LINES, port.title(), hindrance(real), aliases);
    }

    private static Optional<DeviceFault> hindrance(Path real) {
        return !Files.exists(real) || Files.isReadable(real) && Files.isWritable(real) ? Optional.empty()
                : Optional.of(DeviceFault.of(DeviceFault.Kind.OTHER, "no permission for " + real + " (group dialout)"));
    }

    /** Links of udev by the port they lead to. */
    private Map<Path, String> linksIn(String folder) {
        Map<Path, String> targets = new LinkedHashMap<>();
        try (Stream<Path> all = Files.list(links.resolve(folder))) {
            all.sorted().forEach(link -> targets.putIfAbsent(real(link), link.toString()));
        } catch (IOException e) {
            // No such links on this system.
        }
        return targets;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    private static DeviceAddress at(String path) {
        return new DeviceAddress(LinkAddress.SERIAL, path);
    }
}
