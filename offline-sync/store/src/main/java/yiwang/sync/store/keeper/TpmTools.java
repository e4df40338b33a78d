package yiwang.sync.store.keeper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One errand of tpm2-tools in a private folder: secrets pass through pipes only, what lies in the folder a TPM has encrypted. */
final class TpmTools implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TpmTools.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int MOST = 4096;
    private static final String ERRORS = "errors";
    /** TPM_RC_INTEGRITY of parameter 1: what is loaded was not made under this TPM's seed. */
    private static final List<String> OTHER_TPM = List.of("0x1df)", "(0x1df", "integrity check failed");
    private static final String NOT_THERE = "could not load tcti";

    private final String tcti;
    private final Path folder;

    private TpmTools(String tcti, Path folder) {
        this.tcti = tcti;
        this.folder = folder;
    }

    /** @param tcti as TPM2TOOLS_TCTI */
    static TpmTools open(String tcti) throws IOException {
        return new TpmTools(tcti, Files.createTempDirectory("yiwang-tpm"));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** @return what the tool says on stdout; @throws KeeperRefusal when it ends otherwise than well, or not in time */
    byte[] run(byte[] input, String... words) throws KeeperRefusal, IOException {
        byte[] output = call(input, words);
        if (!tcti.startsWith("device:/dev/tpmrm")) {
            // Without a resource manager each tool leaves its objects in the TPM's three places.
            call(new byte[0], "tpm2_flushcontext", "-t");
        }
        return output;
    }

    private byte[] call(byte[] input, String... words) throws KeeperRefusal, IOException {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile()).redirectError(file(ERRORS).toFile());
        builder.environment().put("TPM2TOOLS_TCTI", tcti);
        builder.environment().put("TSS2_LOG", "all+ERROR");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            LOG.info("tpm2-tools are not installed");
            throw KeeperRefusal.missing();
        }
        CompletableFuture<Void> tooLate = CompletableFuture.runAsync(process::destroyForcibly, CompletableFuture.delayedExecutor(LIMIT.toMillis(), TimeUnit.MILLISECONDS));
        try {
            give(process, input);
            byte[] output = process.getInputStream().readNBytes(MOST);
            if (process.waitFor() != 0) {
                throw refusal(words[0]);
            }
            return output;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw KeeperRefusal.failed();
        } finally {
            tooLate.cancel(false);
        }
    }

    private static void give(Process process, byte[] input) {
        try (OutputStream to = process.getOutputStream()) {
            to.write(input);
        } catch (IOException e) {
            LOG.debug("the tool did not take its input; its end tells why", e);
        }
    }

    private KeeperRefusal refusal(String tool) throws IOException {
        String errors = new String(Files.readAllBytes(file(ERRORS)), StandardCharsets.UTF_8);
        LOG.warn("{} failed: {}", tool, errors.lines().reduce((before, after) -> before + "; " + after).orElse("killed"));
        String lower = errors.toLowerCase(java.util.Locale.ROOT);
        if (lower.contains(NOT_THERE)) {
            return KeeperRefusal.missing();
        }
        return OTHER_TPM.stream().anyMatch(lower::contains) ? KeeperRefusal.other() : KeeperRefusal.failed();
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            LOG.warn("a folder of encrypted TPM objects stays behind", e);
        }
    }
}
