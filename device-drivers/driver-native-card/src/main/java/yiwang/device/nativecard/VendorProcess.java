package yiwang.device.nativecard;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.device.api.DeviceFault;
import yiwang.device.nativecard.child.VendorMain;
import yiwang.device.nativecard.wire.RamFolder;
import yiwang.device.nativecard.wire.VendorAnswer;
import yiwang.device.nativecard.wire.VendorFrames;
import yiwang.device.nativecard.wire.VendorFunction;

/** One running maker's library. Whatever it does, every call ends in time, and nothing of it outlives {@link #close()}. */
final class VendorProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VendorProcess.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(15);
    private static final long END_LIMIT_SECONDS = 5;
    /**
     * No core file, which would hold the last citizen; 3 GB of address space, of which the JVM takes most without using it;
     * answers on a channel of their own, since libraries print.
     */
    private static final String LIMITS = "ulimit -c 0; ulimit -v 3145728; exec \"$@\" 3>&1 1>/dev/null 2>/dev/null";

    private final Path folder;
    private final Process process;
    private final BlockingQueue<Optional<VendorAnswer>> answers = new LinkedBlockingQueue<>();

    private VendorProcess(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        Thread.ofPlatform().daemon().name("vendor-answers-" + process.pid()).start(this::hear);
    }

    static VendorProcess start(VendorAddress address) throws VendorException {
        try {
            RamFolder.sweep();
            Path folder = RamFolder.create();
            VendorProcess vendor;
            try {
                vendor = new VendorProcess(folder, command(address).directory(folder.toFile()).start());
            } catch (IOException e) {
                RamFolder.remove(folder);
                throw e;
            }
            try {
                vendor.await(START_LIMIT, "to start");
            } catch (VendorException e) {
                vendor.close();
                throw new VendorException(DeviceFault.Kind.ABSENT, "the library " + address.library() + " cannot be loaded");
            }
            return vendor;
        } catch (VendorException e) {
            throw e;
        } catch (IOException e) {
            throw new VendorException(DeviceFault.Kind.OTHER, "no process for the maker's library: " + e.getMessage());
        }
    }

    private static ProcessBuilder command(VendorAddress address) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = Path.of(URI.create(VendorMain.class.getProtectionDomain().getCodeSource().getLocation().toString())).toString();
        return new ProcessBuilder(List.of("sh", "-c", LIMITS, "vendor-library", java, "-Xmx48m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=32m", "-XX:CompressedClassSpaceSize=32m", "-XX:-CreateCoredumpOnCrash", "-XX:-UsePerfData", "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED", "-cp", classes, VendorMain.class.getName(), address.api().word(), address.library().toString(),
                "/proc/self/fd/3"));
    }

    /** @throws VendorException when the library crashed, or did not come back within the limit; then this process is dead */
    VendorAnswer call(VendorFunction function, int argument, Duration limit) throws VendorException {
        try {
            process.getOutputStream().write(VendorFrames.request(function, argument));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw died(function.name());
        }
        return await(limit, function.name());
    }

    private VendorAnswer await(Duration limit, String what) throws VendorException {
        try {
            Optional<VendorAnswer> answer = answers.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
            if (answer == null) {
                close();
                throw new VendorException(DeviceFault.Kind.NO_ANSWER, "the maker's library did not come back from " + what);
            }
            return answer.orElseThrow(() -> died(what));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new VendorException(DeviceFault.Kind.OTHER, "interrupted");
        }
    }

    private VendorException died(String what) {
        close();
        return new VendorException(DeviceFault.Kind.OTHER, "the maker's library crashed in " + what + ", exit " + process.exitValue());
    }

    private void hear() {
        try (DataInputStream in = new DataInputStream(process.getInputStream())) {
            while (true) {
                answers.add(Optional.of(VendorFrames.receive(in)));
            }
        } catch (IOException e) {
            answers.add(Optional.empty());
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    Path folder() {
        return folder;
    }

    /** To be called after every read: nothing of a citizen stays until the next one comes. */
    void wipe() {
        try {
            RamFolder.wipe(folder);
        } catch (IOException e) {
            LOG.error("the folder of the maker's library is not wiped; its process is ended", e);
            close();
        }
    }

    /** Kills the process at once: a library that hangs does not listen. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(END_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                LOG.error("the process of a maker's library does not end");
            }
            RamFolder.remove(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.error("the folder of the maker's library is not removed", e);
        }
        answers.stream().flatMap(Optional::stream).forEach(VendorAnswer::wipe);
    }
}
