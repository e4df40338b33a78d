package yiwang.device.scanning.camera;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import yiwang.device.api.DeviceFault;
import yiwang.device.scanning.ScanStopped;

/** One child process that reads a camera and writes pictures to a pipe; no file is made. Closing kills it. */
final class Ffmpeg implements AutoCloseable {

    private static final int MAX_COMPLAINT = 4096;
    private static final int END_SECONDS = 2;

    private final Process process;

    Ffmpeg(List<String> order) throws IOException {
        process = new ProcessBuilder(order).start();
        process.getOutputStream().close();
    }

    InputStream pictures() {
        return process.getInputStream();
    }

    /** Called when no picture came: what the program said on its way out, as a fault. */
    ScanStopped why() throws IOException, InterruptedException {
        String said = new String(process.getErrorStream().readNBytes(MAX_COMPLAINT), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        int exit = process.waitFor(END_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
        return new ScanStopped(fault(said), "ffmpeg ended with " + exit);
    }

    /** The words of the operating system within ffmpeg's complaints. */
    static DeviceFault.Kind fault(String said) {
        if (said.contains("device or resource busy")) {
            return DeviceFault.Kind.BUSY;
        }
        if (said.contains("no such file") || said.contains("no such device")) {
            return DeviceFault.Kind.ABSENT;
        }
        if (said.contains("permission denied") || said.contains("operation not permitted")) {
            return DeviceFault.Kind.NOT_AUTHORISED;
        }
        return said.contains("input/output error") ? DeviceFault.Kind.LINK_LOST : DeviceFault.Kind.OTHER;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
