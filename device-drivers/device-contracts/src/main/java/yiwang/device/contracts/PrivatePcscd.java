package yiwang.device.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A pcscd of one's own with virtual readers. Needs the Debian packages pcscd, vsmartcard-vpcd and util-linux, and the right
 * to make a mount namespace (root, or unprivileged user namespaces).
 *
 * <p>The daemon's socket is fixed at {@code /run/pcscd}: in a mount namespace of its own that is a private folder. Programs
 * find it there by {@link #SOCKET_VARIABLE}; this JVM too, because the variable is set for its native libraries. The
 * library reads it once, so a JVM has one place for all its daemons, one daemon at a time.
 */
public final class PrivatePcscd implements AutoCloseable {

    /** Environment variable that tells libpcsclite where the daemon's socket is. */
    public static final String SOCKET_VARIABLE = "PCSCLITE_CSOCK_NAME";

    private static final String DRIVER = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";
    private static final Path SOCKETS = socketsOfThisJvm();

    private final Path configuration = PrivateFolder.create("private-pcscd");
    private final int port = freePair();
    private PrivateDaemon daemon;
    private boolean readers;

    private PrivatePcscd() throws IOException { }

    /**
     * A daemon with one virtual reader of two slots, seen as the readers {@code NAME 00 00} and {@code NAME 00 01}.
     *
     * @throws IllegalStateException naming the package when a program is not installed, or saying why it does not come up
     */
    public static PrivatePcscd start(String readerName) throws IOException {
        PrivatePcscd pcscd = new PrivatePcscd();
        pcscd.plugIn(readerName);
        return pcscd;
    }

    /** Where a card goes into a slot, 0 or 1. */
    public String slot(int number) {
        return "127.0.0.1:" + (port + number);
    }

    public static Path socket() {
        return SOCKETS.resolve("pcscd.comm");
    }

    /** Kills the daemon as a crash does; nothing serves smart cards then. */
    public void kill() {
        if (daemon != null) {
            daemon.close();
        }
    }

    /** Starts it again as it was. */
    public void restart() throws IOException {
        kill();
        Files.deleteIfExists(socket());
        Files.deleteIfExists(SOCKETS.resolve("pcscd.pid"));
        Path program = PrivateDaemon.program("/usr/sbin/pcscd", "pcscd");
        String script = "mount -t tmpfs none /run && mkdir /run/pcscd && mount --bind \"$1\" /run/pcscd && exec \"$2\" --foreground -c \"$3\"";
        List<String> command = List.of(PrivateDaemon.program("/usr/bin/unshare", "util-linux").toString(), root() ? "-m" : "-rm", "sh", "-c", script, "sh",
                SOCKETS.toString(), program.toString(), configuration.resolve("readers").toString());
        daemon = PrivateDaemon.start(command, Map.of(), configuration.resolve("log"), "answer at " + socket() + " and take cards", () -> answers() && (!readers || takesCards()));
    }

    /** The daemon again, with the reader under this name: what unplugging one and plugging in another comes to. */
    public void plugIn(String readerName) throws IOException {
        PrivateDaemon.program("/usr/bin/unshare", "util-linux");
        if (!Files.exists(Path.of(DRIVER))) {
            throw new IllegalStateException(DRIVER + " is missing: install the Debian package vsmartcard-vpcd");
        }
        configure("FRIENDLYNAME \"" + readerName + "\"\nDEVICENAME /dev/null:0x" + Integer.toHexString(port) + "\nLIBPATH " + DRIVER
                + "\nCHANNELID 0x" + Integer.toHexString(port) + "\n");
    }

    /** The daemon again, without any reader. */
    public void unplugReader() throws IOException {
        configure("");
    }

    private void configure(String described) throws IOException {
        readers = !described.isEmpty();
        kill();
        Files.createDirectories(configuration.resolve("readers"));
        Files.writeString(configuration.resolve("readers/vpcd"), described);
        restart();
    }

    @Override
    public void close() {
        kill();
        PrivateFolder.delete(configuration);
    }

    private static boolean answers() {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket()));
        } catch (IOException e) {
            return false;
        }
    }

    /** Looked up rather than tried: whoever connects is taken for a card. */
    private boolean takesCards() {
        try {
            return Files.readAllLines(Path.of("/proc/net/tcp")).stream().anyMatch(line -> line.contains(String.format(":%04X 00000000:0000 0A ", port + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    /** Two neighbouring ports, one a slot. */
    private static int freePair() throws IOException {
        for (int attempt = 0; attempt < 50; attempt++) {
            int first = PrivateDaemon.freePort();
            if (first < 65535) {
                try (ServerSocket second = new ServerSocket(first + 1)) {
                    return second.getLocalPort() - 1;
                } catch (IOException e) {
                    // Taken: look elsewhere.
                }
            }
        }
        throw new IOException("no two neighbouring ports are free");
    }

    private static Path socketsOfThisJvm() {
        try {
            Path folder = PrivateFolder.create("pcscd");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> PrivateFolder.delete(folder), "remove-" + folder.getFileName()));
            setForNativeLibraries(SOCKET_VARIABLE, folder.resolve("pcscd.comm").toString());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void setForNativeLibraries(String variable, String value) {
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor setenv = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
        try (Arena arena = Arena.ofConfined()) {
            int result = (int) linker.downcallHandle(linker.defaultLookup().findOrThrow("setenv"), setenv)
                    .invokeExact(arena.allocateFrom(variable), arena.allocateFrom(value), 1);
            if (result != 0) {
                throw new IllegalStateException("the environment takes no variable " + variable);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
