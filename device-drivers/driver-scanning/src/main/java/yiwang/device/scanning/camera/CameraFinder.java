package yiwang.device.scanning.camera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.api.DeviceKind;
import yiwang.device.spi.DeviceCandidate;
import yiwang.device.spi.DeviceFinder;
import yiwang.device.spi.FindOutcome;
import yiwang.device.spi.FinderHints;

/**
 * Cameras as the kernel lists them ({@code /sys/class/video4linux}) with the lasting names that udev gives them. A camera has several
 * nodes; its pictures come from the first (index 0). Told apart by the serial number of their USB device, else by their socket.
 */
public final class CameraFinder implements DeviceFinder {

    private final Path nodes;
    private final Path links;
    private final Path devices;

    /** For the service loader. */
    public CameraFinder() {
        this(Path.of("/sys/class/video4linux"), Path.of("/dev/v4l"), Path.of("/dev"));
    }

    CameraFinder(Path nodes, Path links, Path devices) {
        this.nodes = nodes;
        this.links = links;
        this.devices = devices;
    }

    @Override
    public String source() {
        return CameraAddress.SCHEME;
    }

    @Override
    public FindOutcome find(FinderHints hints, Duration limit, Cancellation cancellation) {
        Map<Path, Path> byId = linksIn("by-id");
        Map<Path, Path> byPath = linksIn("by-path");
        List<DeviceCandidate> found = new ArrayList<>();
        for (Path node : list(nodes)) {
            Path device = devices.resolve(node.getFileName());
            if (first(node) && Files.exists(device)) {
                found.add(candidate(node, device, byId.get(real(device)), byPath.get(real(device))));
            }
        }
        return new FindOutcome.Found(found);
    }

    private static DeviceCandidate candidate(Path node, Path device, Path byId, Path byPath) {
        Path usb = real(node.resolve("device")).getParent();
        String serial = usb == null ? "" : line(usb.resolve("serial"));
        Path lasting = byId != null && !serial.isEmpty() ? byId : byPath != null ? byPath : device;
        DeviceAddress address = at(lasting);
        DeviceIdentity identity = !serial.isEmpty()
                ? new DeviceIdentity(DeviceIdentity.Anchor.SERIAL_NUMBER, "usb-" + line(usb.resolve("idVendor")) + ":" + line(usb.resolve("idProduct")) + "-" + serial)
                : byPath != null ? new DeviceIdentity(DeviceIdentity.Anchor.PORT_PATH, byPath.getFileName().toString()) : DeviceIdentity.ofAddress(address);
        Optional<DeviceFault> hindrance = Files.isReadable(device) ? Optional.empty()
                : Optional.of(DeviceFault.of(DeviceFault.Kind.OTHER, "no permission for " + device + " (group video)"));
        return new DeviceCandidate(identity, address, List.of(DeviceKind.DOCUMENT_SCANNER), line(node.resolve("name")), hindrance,
                Stream.of(byId, byPath, device).filter(other -> other != null && other != lasting).map(CameraFinder::at).collect(Collectors.toSet()));
    }

    /** Kernels that tell no index have one node a camera. */
    private static boolean first(Path node) {
        return Set.of("", "0").contains(line(node.resolve("index")));
    }

    private Map<Path, Path> linksIn(String folder) {
        Map<Path, Path> targets = new HashMap<>();
        list(links.resolve(folder)).forEach(link -> targets.putIfAbsent(real(link), link));
        return targets;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            // No such folder: no camera was ever plugged in.
            return List.of();
        }
    }

    private static String line(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ").strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    private static DeviceAddress at(Path path) {
        return new DeviceAddress(CameraAddress.SCHEME, path.toString());
    }
}
