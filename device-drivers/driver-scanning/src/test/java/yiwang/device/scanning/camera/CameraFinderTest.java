package yiwang.device.scanning.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.spi.DeviceCandidate;
import yiwang.device.spi.FinderHints;

/** On folders laid out as the kernel and udev lay them out; a machine without a camera has none of them. */
class CameraFinderTest {

    @TempDir
    Path root;

    @BeforeEach
    void set_up() throws IOException {
        for (String folder : List.of("sys", "dev", "dev/v4l/by-id", "dev/v4l/by-path")) {
            Files.createDirectories(root.resolve(folder));
        }
    }

    @Test
    void a_camera_with_a_serial_number_is_known_by_it_and_offered_by_its_lasting_name() throws IOException {
        Path device = camera("video2", "0", "A4 Camera", "CAM0042");
        Path link = Files.createSymbolicLink(root.resolve("dev/v4l/by-id/usb-Maker_A4_Camera_CAM0042-video-index0"), device);
        camera("video3", "1", "A4 Camera", "CAM0042");
        assertThat(find()).singleElement().satisfies(found -> {
            assertThat(found.identity()).isEqualTo(new DeviceIdentity(DeviceIdentity.Anchor.SERIAL_NUMBER, "usb-1d6b:0102-CAM0042"));
            assertThat(found.address()).hasToString("camera:" + link);
            assertThat(found.title()).isEqualTo("A4 Camera");
            assertThat(found.aliases()).extracting(Object::toString).containsExactly("camera:" + device);
        });
    }

    @Test
    void two_equal_cameras_without_a_number_are_known_by_their_sockets() throws IOException {
        for (String node : List.of("video0", "video4")) {
            Files.createSymbolicLink(root.resolve("dev/v4l/by-path/pci-usb-0:" + node + "-video-index0"), camera(node, "0", "Camera", ""));
        }
        assertThat(find()).extracting(found -> found.identity().toString())
                .containsExactly("port-path:pci-usb-0:video0-video-index0", "port-path:pci-usb-0:video4-video-index0");
    }

    @Test
    void a_machine_without_cameras_has_none() throws IOException {
        assertThat(find()).isEmpty();
        assertThat(new CameraFinder(root.resolve("none"), root.resolve("none"), root.resolve("none")).find(FinderHints.NONE, Duration.ofSeconds(1), Cancellation.NEVER).candidates()).isEmpty();
    }

    private List<DeviceCandidate> find() {
        return new CameraFinder(root.resolve("sys"), root.resolve("dev/v4l"), root.resolve("dev")).find(FinderHints.NONE, Duration.ofSeconds(1), Cancellation.NEVER).candidates();
    }

    private Path camera(String node, String index, String name, String serial) throws IOException {
        Path usb = Files.createDirectories(root.resolve("usb-" + node));
        Path connector = Files.createDirectories(usb.resolve("1-2:1.0"));
        if (!serial.isEmpty()) {
            Files.writeString(usb.resolve("serial"), serial + "\n");
        }
        Files.writeString(usb.resolve("idVendor"), "1d6b\n");
        Files.writeString(usb.resolve("idProduct"), "0102\n");
        Path entry = Files.createDirectories(root.resolve("sys").resolve(node));
        Files.writeString(entry.resolve("name"), name + "\n");
        Files.writeString(entry.resolve("index"), index + "\n");
        Files.createSymbolicLink(entry.resolve("device"), connector);
        return Files.createFile(root.resolve("dev").resolve(node));
    }
}
