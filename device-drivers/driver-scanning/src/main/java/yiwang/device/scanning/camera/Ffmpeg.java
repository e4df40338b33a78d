package yiwang.device.scanning.camera;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import yiwang.device.api.DeviceFault;
import yiwang.device.scanning.ScanStopped;

/** One child process that reads a camera and writes pictures to a pipe; no file is made. Closing kills it. */
final class Ffmpeg implements CameraChild {

    private static final int MAX_COMPLAINT = 4096;
    private static final int END_SECONDS = 2;

    private final Process process;
    private final JpegStream pictures;

    Ffmpeg(List<String> order) throws IOException {
        process = new ProcessBuilder(order).start();
        process.getOutputStream().close();
        pictures = new JpegStream(process.getInputStream());
    }

    @Override
    public Optional<byte[]> next() throws IOException {
        return pictures.next();
    }

    @Override
    public Ending ending() throws IOException, InterruptedException {
        String said = new String(process.getErrorStream().readNBytes(MAX_COMPLAINT), StandardCharsets.UTF_8);
        return new Ending(said, process.waitFor(END_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1);
    }

    /** Why no picture came. */
    static ScanStopped why(Ending ending) {
        return new ScanStopped(fault(ending.said().toLowerCase(Locale.ROOT)), "ffmpeg ended with " + ending.exit());
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
