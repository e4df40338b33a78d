package yiwang.endtoend.rig;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Lets one chosen call of a process to the operating system fail, of those that touch files under one folder:
 * {@code faults/failing-calls.c} is loaded into the process and told over shared memory.
 */
final class FailingCalls {

    static final int EIO = 5;
    static final int ENOSPC = 28;

    private static final int ARMED = 0;
    private static final int COUNT = 8;
    private static final int ERROR = 16;
    private static final int READS = 20;
    private static final int FAILED = 24;
    private static final int CALL = 32;
    private static final int CALL_BYTES = 256;

    private final Path library;
    private final Path under;
    private final Path file;
    private final ByteBuffer control;

    /** @param under the folder whose files fail, may not be there yet; @param build where the library and the shared memory lie */
    FailingCalls(Path under, Path build) throws IOException, InterruptedException {
        this.under = under;
        library = build.resolve("failing-calls.so");
        file = Files.write(build.resolve("failing-" + under.getFileName()), new byte[4096]);
        Process compiler = new ProcessBuilder("gcc", "-O2", "-Wall", "-Werror", "-shared", "-fPIC", "-o", library.toString(), "faults/failing-calls.c", "-ldl").inheritIO().start();
        if (!compiler.waitFor(60, TimeUnit.SECONDS) || compiler.exitValue() != 0) {
            throw new AssertionError("faults/failing-calls.c could not be compiled: gcc and libc6-dev are needed");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MappedByteBuffer mapped = channel.map(FileChannel.MapMode.READ_WRITE, 0, 4096);
            control = mapped.order(ByteOrder.nativeOrder());
        }
    }

    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library.toString(), "FAILING_UNDER", under.toString(), "FAILING_CONTROL", file.toString());
    }

    /** Of the calls from now on the one with this number fails, once. @param reads whether reading counts too */
    void arm(long number, int error, boolean reads) {
        control.putLong(ARMED, 0).putInt(ERROR, error).putInt(READS, reads ? 1 : 0).putLong(COUNT, 0).putLong(FAILED, 0).putLong(ARMED, number);
    }

    void disarm() {
        control.putLong(ARMED, 0);
    }

    /** Calls since it was armed. */
    long count() {
        return control.getLong(COUNT);
    }

    boolean failed() {
        return control.getLong(FAILED) > 0;
    }

    /** Name and file of the call that failed. */
    String call() {
        byte[] text = new byte[CALL_BYTES];
        control.get(CALL, text);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }
}
