package yiwang.device.serial.usb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A libusb compiled from C for one test, whose bus is a simulator's socket. Needs the Debian packages gcc and libc6-dev. */
public final class LibUsbStandIn {

    private final Path socket;
    private final Path library;

    public LibUsbStandIn(Path folder) throws IOException {
        socket = folder.resolve("bus");
        library = folder.resolve("libusb-stand-in.so");
        Path source = folder.resolve("libusb-stand-in.c");
        Files.copy(LibUsbStandIn.class.getResourceAsStream("/libusb-stand-in.c"), source);
        Process gcc = new ProcessBuilder("gcc", "-O1", "-shared", "-fPIC", "-o", library.toString(), "-DSOCKET=\"" + socket + "\"", source.toString())
                .redirectErrorStream(true).start();
        String said = new String(gcc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (gcc.onExit().join().exitValue() != 0) {
            throw new IOException("gcc: " + said);
        }
    }

    /** Where the simulator is to be started. */
    public String link() {
        return "usb:" + socket;
    }

    public Map<String, String> settings() {
        return Map.of("libusb", library.toString());
    }

    /** @param what  {@code no-permission}, {@code claimed} or {@code twins} */
    void make(String what, boolean so) throws IOException {
        Path mark = Path.of(socket + "." + what);
        if (so) {
            Files.createFile(mark);
        } else {
            Files.delete(mark);
        }
    }
}
