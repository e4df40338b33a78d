package yiwang.device.simulator.port;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A pseudo-terminal made by socat; the given path becomes a link to it. */
final class PtyPort implements SimulatedPort {

    private static final long START_LIMIT_MS = 5000;
    private static final String READY = "starting data transfer loop";

    private final Path link;
    private Process socat;

    PtyPort(String path) {
        this.link = Path.of(path).toAbsolutePath();
    }

    @Override
    public String address() {
        return "serial:" + link;
    }

    @Override
    public synchronized void plug(WireHandler handler) throws IOException {
        if (socat != null) {
            return;
        }
        if (Files.exists(link) && !Files.isSymbolicLink(link)) {
            throw new IOException(link + " is there already and is no link; nothing was changed");
        }
        Files.deleteIfExists(link);
        // A short -t: when our end closes, the terminal goes away at once, like a pulled cable.
        Process process = new ProcessBuilder("socat", "-d", "-d", "-t", "0.02", "pty,raw,echo=0,link=" + link, "-")
                .start();
        awaitReady(process);
        socat = process;
        Thread.ofPlatform().daemon().name("simulated-device-" + link.getFileName()).start(() -> serve(process, handler));
    }

    /** Not the link alone: socat makes it a moment before it sets the terminal to raw, which would undo what a driver has set by then. */
    private void awaitReady(Process process) throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_LIMIT_MS);
        InputStream notices = process.getErrorStream();
        StringBuilder heard = new StringBuilder();
        try {
            while (heard.indexOf(READY) < 0) {
                if (process.waitFor(5, TimeUnit.MILLISECONDS) || System.nanoTime() - end > 0) {
                    process.destroyForcibly();
                    throw new IOException("socat made no terminal at " + link + ": " + heard);
                }
                heard.append(new String(notices.readNBytes(notices.available()), StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while making a terminal", e);
        }
    }

    private static void serve(Process process, WireHandler handler) {
        try {
            handler.serve(new StreamWire(process.getInputStream(), process.getOutputStream()));
        } catch (IOException e) {
            // The terminal is gone.
        }
    }

    @Override
    public synchronized void unplug() {
        if (socat == null) {
            return;
        }
        Process process = socat;
        socat = null;
        try {
            process.getOutputStream().close();
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(1, TimeUnit.SECONDS);
            }
            Files.deleteIfExists(link);
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        unplug();
    }
}
