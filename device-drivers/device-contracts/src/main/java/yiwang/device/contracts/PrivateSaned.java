package yiwang.device.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A saned of one's own with SANE's test backend: scanners {@code test:0} and {@code test:1}, flatbed and a feeder
 * that is empty after ten pages. Needs the Debian packages sane-utils and libsane1.
 *
 * <p>Settings take effect with the next session, because saned reads its configuration anew for each.
 */
public final class PrivateSaned implements AutoCloseable {

    private static final String CLEARED = "";

    private final Path folder;
    private final int port;
    private PrivateDaemon daemon;
    private String fault = CLEARED;
    private String pace = CLEARED;

    private PrivateSaned(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** @throws IllegalStateException naming the package when saned is not installed, or saying why it does not come up */
    public static PrivateSaned start() throws IOException {
        Path folder = PrivateFolder.create("private-saned");
        PrivateSaned saned = new PrivateSaned(folder, PrivateDaemon.freePort());
        Files.createDirectories(folder.resolve("dll.d"));
        Files.writeString(folder.resolve("dll.conf"), "test\n");
        Files.writeString(folder.resolve("saned.conf"), "127.0.0.1\n");
        saned.configure();
        saned.daemon = saned.launch();
        return saned;
    }

    public int port() {
        return port;
    }

    /** What stands behind {@code sane:} in the address of a scanner here. */
    public String address(String device) {
        return "127.0.0.1:" + port + "/" + device;
    }

    /** The folder that other SANE programs take as {@code SANE_CONFIG_DIR} to see the same scanners. */
    public Path configuration() {
        return folder;
    }

    /** Every page ends with this status, such as {@code SANE_STATUS_JAMMED}. */
    public void failWith(String saneStatus) throws IOException {
        fault = "read-status-code \"" + saneStatus + "\"\n";
        configure();
    }

    /** Hands out at most 4 KiB each 0.2 s, as a very slow scanner does. */
    public void slow() throws IOException {
        pace = "read-limit true\nread-limit-size 4096\nread-delay true\nread-delay-duration 200000\n";
        configure();
    }

    /** Does not know how long a page will be, as hand scanners do not. */
    public void handHeld() throws IOException {
        pace = "hand-scanner true\n";
        configure();
    }

    /** Scans colour in three passes over the page, as old scanners do. */
    public void threePasses() throws IOException {
        pace = "three-pass true\n";
        configure();
    }

    public void healthy() throws IOException {
        fault = CLEARED;
        pace = CLEARED;
        configure();
    }

    /** Kills saned and its sessions, as a power cut does. */
    public void kill() {
        daemon.close();
    }

    public void restart() throws IOException {
        daemon.close();
        daemon = launch();
    }

    /** Stops it from answering without closing anything, as a machine that hangs does. */
    public void freeze() throws IOException {
        daemon.pause();
    }

    @Override
    public void close() {
        daemon.close();
        PrivateFolder.delete(folder);
    }

    private void configure() throws IOException {
        Files.writeString(folder.resolve("test.conf"), "number_of_devices 2\nmode Color\ndepth 8\nresolution 100.0\n"
                + "test-picture \"Color pattern\"\ngeometry_max 200.0\nbr_x 80.0\nbr_y 100.0\n" + fault + pace);
    }

    private PrivateDaemon launch() throws IOException {
        Path program = PrivateDaemon.program("/usr/sbin/saned", "sane-utils");
        return PrivateDaemon.start(List.of(program.toString(), "-l", "-b", "127.0.0.1", "-p", Integer.toString(port), "-e"),
                Map.of("SANE_CONFIG_DIR", folder.toString()), folder.resolve("saned.log"), port);
    }
}
