package yiwang.device.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A cupsd of one's own on a loopback port, with a printer of paper made of files: every document that comes out lies
 * in {@link #papers()}. Needs the Debian packages cups and cups-client; any user may start it.
 *
 * <p>Clients, Java's own included, find it through the environment variable {@link #environment() CUPS_SERVER}.
 */
public final class PrivateCups implements AutoCloseable {

    private final Path folder;
    private final boolean folderIsOurs;
    private final int port;
    private PrivateDaemon daemon;

    private PrivateCups(Path folder, boolean folderIsOurs, int port) {
        this.folder = folder;
        this.folderIsOurs = folderIsOurs;
        this.port = port;
    }

    public static PrivateCups start() throws IOException {
        return start(freePort());
    }

    /** In a temporary folder that goes away with it. */
    public static PrivateCups start(int port) throws IOException {
        return new PrivateCups(PrivateFolder.create("private-cups"), true, port).begin();
    }

    /** In a folder of the caller's that stays, with its papers. Other users must be able to enter the folder. */
    public static PrivateCups start(Path folder, int port) throws IOException {
        return new PrivateCups(PrivateFolder.openToAll(folder.toAbsolutePath()), false, port).begin();
    }

    public static int freePort() throws IOException {
        return PrivateDaemon.freePort();
    }

    public int port() {
        return port;
    }

    /** What a client process needs in its environment. */
    public Map<String, String> environment() {
        return environment(port);
    }

    public static Map<String, String> environment(int port) {
        return Map.of("CUPS_SERVER", "127.0.0.1:" + port);
    }

    /** Adds a queue whose printer puts its papers into {@link #papers()}, and starts it. */
    public void addQueue(String name) throws IOException {
        lp("/usr/sbin/lpadmin", "cups-client", "-p", name, "-E", "-v", "simprn:/");
    }

    /** Adds a queue that hands its jobs on to a printer in the network as they are. */
    public void addQueueFor(String name, String printerUri) throws IOException {
        Path backend = folder.resolve("bin/backend/ipp");
        if (!Files.exists(backend)) {
            // A copy, because the installed one may be run by root only.
            Files.copy(PrivateDaemon.program("/usr/lib/cups/backend/ipp", "cups"), backend);
            Files.setPosixFilePermissions(backend, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        lp("/usr/sbin/lpadmin", "cups-client", "-p", name, "-E", "-v", printerUri);
    }

    /** What lies in the folder where the daemon keeps documents and its memory, at this moment: it writes and removes files all the time. */
    public Map<Path, byte[]> kept() throws IOException {
        return PrivateFolder.contents(folder, folder.resolve("papers"));
    }

    /** Adds a queue that turns PDF into PostScript on its way, as queues with a driver do. Needs cups-filters. */
    public void addConvertingQueue(String name) throws IOException {
        lp("/usr/sbin/lpadmin", "cups-client", "-p", name, "-E", "-v", "simprn:/", "-m", "drv:///sample.drv/generic.ppd");
    }

    public void disable(String queue) throws IOException {
        lp("/usr/sbin/cupsdisable", "cups-client", queue);
    }

    public void enable(String queue) throws IOException {
        lp("/usr/sbin/cupsenable", "cups-client", queue);
    }

    public void rejectJobs(String queue) throws IOException {
        lp("/usr/sbin/cupsreject", "cups-client", queue);
    }

    public void acceptJobs(String queue) throws IOException {
        lp("/usr/sbin/cupsaccept", "cups-client", queue);
    }

    /** Somebody puts a waiting job aside. @param job as {@link #waitingJobs} names it */
    public void hold(String job) throws IOException {
        lp("/usr/bin/lp", "cups-client", "-i", job, "-H", "hold");
    }

    /** Somebody else cancels everything that is in the queue. */
    public void cancelAll(String queue) throws IOException {
        lp("/usr/bin/cancel", "cups-client", "-a", queue);
    }

    /** Ids of the jobs that are not ended yet, as lpstat tells them. */
    public List<String> waitingJobs(String queue) throws IOException {
        return lp("/usr/bin/lpstat", "cups-client", "-o", queue).lines().map(line -> line.split("\\s+")[0]).toList();
    }

    /** The printer stops before its next sheet and reports this IPP keyword until {@link #repair()}. */
    public void fault(String keyword) throws IOException {
        Files.writeString(folder.resolve("fault"), keyword);
    }

    /** The printer stops with this IPP keyword when the first sheet of a document is already out. */
    public void faultAfterFirstSheet(String keyword) throws IOException {
        Files.writeString(folder.resolve("fault-after-first-sheet"), keyword);
    }

    public void repair() throws IOException {
        Files.deleteIfExists(folder.resolve("fault"));
        Files.deleteIfExists(folder.resolve("fault-after-first-sheet"));
    }

    /** The documents that came out, oldest first. */
    public List<Path> papers() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("papers"))) {
            return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
        }
    }

    public void throwPapersAway() throws IOException {
        for (Path paper : papers()) {
            Files.delete(paper);
        }
    }

    /** Kills cupsd and the printer behind it, as a power cut does. */
    public void kill() {
        daemon.close();
    }

    /** Stops cupsd from answering without closing anything, as a machine that hangs does. */
    public void freeze() throws IOException {
        daemon.pause();
    }

    public void thaw() throws IOException {
        daemon.resume();
    }

    public void restart() throws IOException {
        daemon.close();
        daemon = launch();
    }

    @Override
    public void close() {
        daemon.close();
        if (folderIsOurs) {
            PrivateFolder.delete(folder);
        }
    }

    private PrivateCups begin() throws IOException {
        for (String part : List.of("spool", "spool/tmp", "cache", "state", "root", "bin/backend", "papers")) {
            PrivateFolder.openToAll(folder.resolve(part));
        }
        Files.setPosixFilePermissions(folder.resolve("papers"), PosixFilePermissions.fromString("rwxrwxrwx"));
        linkServerPrograms();
        Path backend = folder.resolve("bin/backend/simprn");
        Files.writeString(backend, resource("simprn.sh").replace("@FOLDER@", folder.toString()));
        Files.setPosixFilePermissions(backend, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("cupsd.conf"), resource("cupsd.conf").replace("@PORT@", Integer.toString(port)));
        Files.writeString(folder.resolve("cups-files.conf"), resource("cups-files.conf").replace("@FOLDER@", folder.toString()));
        daemon = launch();
        return this;
    }

    private PrivateDaemon launch() throws IOException {
        Path program = PrivateDaemon.program("/usr/sbin/cupsd", "cups");
        return PrivateDaemon.start(List.of(program.toString(), "-f", "-c", folder.resolve("cupsd.conf").toString(),
                "-s", folder.resolve("cups-files.conf").toString()), Map.of(), folder.resolve("cupsd.log"), port);
    }

    private void linkServerPrograms() throws IOException {
        try (Stream<Path> parts = Files.list(Path.of("/usr/lib/cups"))) {
            for (Path part : parts.filter(part -> !part.endsWith("backend")).toList()) {
                Path link = folder.resolve("bin").resolve(part.getFileName());
                if (!Files.exists(link)) {
                    Files.createSymbolicLink(link, part);
                }
            }
        }
    }

    private String lp(String program, String debianPackage, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(PrivateDaemon.program(program, debianPackage).toString()));
        command.addAll(List.of(arguments));
        return PrivateDaemon.run(command, environment());
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = PrivateCups.class.getResourceAsStream("private-cups/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
