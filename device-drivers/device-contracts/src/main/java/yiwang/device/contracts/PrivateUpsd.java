package yiwang.device.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** NUT's own upsd on a loopback port, with a UPS of its driver dummy-ups that does what a file says. Needs the Debian package nut-server. */
public final class PrivateUpsd implements AutoCloseable {

    public static final String NAME = "hall";

    private final Path folder = PrivateFolder.create("private-upsd");
    private final int port = PrivateDaemon.freePort();
    private PrivateDaemon driver;
    private PrivateDaemon server;

    private PrivateUpsd() throws IOException { }

    public static PrivateUpsd start() throws IOException {
        PrivateUpsd upsd = new PrivateUpsd();
        Files.writeString(upsd.folder.resolve("ups.conf"), "maxretry = 1\npollinterval = 1\n[" + NAME + "]\n driver = dummy-ups\n mode = dummy-once\n port = " + upsd.folder.resolve("hall.dev") + "\n");
        Files.writeString(upsd.folder.resolve("upsd.conf"), "LISTEN 127.0.0.1 " + upsd.port + "\nSTATEPATH " + upsd.folder + "\nMAXAGE 15\n");
        Files.writeString(upsd.folder.resolve("upsd.users"), "");
        Files.writeString(upsd.folder.resolve("nut.conf"), "MODE=standalone\n");
        upsd.say("OL CHRG", 100, 1800);
        upsd.startDriver();
        upsd.startServer();
        return upsd;
    }

    /** What stands behind {@code ups:}. */
    public String address() {
        return "127.0.0.1:" + port + "/" + NAME;
    }

    /** @param status  NUT's words, such as {@code OL}, {@code OB DISCHRG}, {@code OB LB} */
    public void say(String status, int percent, int seconds) {
        try {
            Path beside = Files.writeString(folder.resolve("hall.new"),
                    "ups.status: " + status + "\nbattery.charge: " + percent + "\nbattery.runtime: " + seconds + "\n");
            Files.move(beside, folder.resolve("hall.dev"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The UPS's own cable. */
    public void killDriver() {
        driver.close();
    }

    public void startDriver() throws IOException {
        driver = PrivateDaemon.start(List.of(PrivateDaemon.program("/lib/nut/dummy-ups", "nut-server").toString(), "-F", "-a", NAME, "-u", System.getProperty("user.name")),
                environment(), folder.resolve("driver.log"), "open its socket", () -> Files.exists(folder.resolve("dummy-ups-" + NAME)));
    }

    public void killServer() {
        server.close();
    }

    public void startServer() throws IOException {
        server = PrivateDaemon.start(List.of(PrivateDaemon.program("/lib/nut/upsd", "nut-server").toString(), "-F", "-u", System.getProperty("user.name")),
                environment(), folder.resolve("upsd.log"), port);
    }

    /** Stops it from answering without closing anything. */
    public void freeze() throws IOException {
        server.pause();
    }

    @Override
    public void close() {
        server.close();
        driver.close();
        PrivateFolder.delete(folder);
    }

    private Map<String, String> environment() {
        return Map.of("NUT_CONFPATH", folder.toString(), "NUT_STATEPATH", folder.toString(), "NUT_ALTPIDPATH", folder.toString(), "NUT_PIDPATH", folder.toString());
    }
}
