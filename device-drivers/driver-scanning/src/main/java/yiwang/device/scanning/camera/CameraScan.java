package yiwang.device.scanning.camera;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.PageSink;
import yiwang.device.api.RawPage;
import yiwang.device.api.ScanSettings;
import yiwang.device.page.PictureSize;
import yiwang.device.scanning.ScanStopped;

/** One call: a picture of what lies under the camera, or a stream of small ones for the screen. */
final class CameraScan implements AutoCloseable {

    /** Cameras do not know their dots per inch: A4 is taken to fill the picture's longer side. */
    private static final double A4_LONGER_INCHES = 297 / 25.4;

    private final CameraAddress camera;
    private Ffmpeg child;
    private boolean over;

    CameraScan(CameraAddress camera) {
        this.camera = camera;
    }

    void scan(ScanSettings settings, PageSink sink) throws IOException, InterruptedException {
        if (settings.source() == ScanSettings.Source.FEEDER) {
            throw new ScanStopped(DeviceFault.Kind.OTHER, "no feeder");
        }
        knock();
        try (Ffmpeg ffmpeg = start(FfmpegOrder.capture(camera))) {
            JpegStream pictures = new JpegStream(ffmpeg.pictures());
            byte[] last = null;
            for (int seen = 0; seen <= camera.settle(); seen++) {
                Optional<byte[]> picture = next(pictures);
                if (picture.isEmpty()) {
                    // A file or a broken line ends before light and focus have settled: its last picture is no worse.
                    break;
                }
                last = picture.get();
            }
            if (last == null) {
                throw ffmpeg.why();
            }
            sink.take(page(last));
        }
    }

    void preview(PageSink sink) throws IOException, InterruptedException {
        knock();
        try (Ffmpeg ffmpeg = start(FfmpegOrder.preview(camera))) {
            JpegStream pictures = new JpegStream(ffmpeg.pictures());
            boolean any = false;
            for (Optional<byte[]> picture = next(pictures); picture.isPresent(); picture = next(pictures)) {
                any = true;
                if (!sink.take(page(picture.get()))) {
                    return;
                }
            }
            if (!any) {
                throw ffmpeg.why();
            }
            throw new ScanStopped(DeviceFault.Kind.LINK_LOST, "the camera's pictures ended");
        }
    }

    private synchronized Ffmpeg start(List<String> order) throws IOException, InterruptedException {
        if (over) {
            throw new InterruptedException("the call has ended");
        }
        child = new Ffmpeg(order);
        return child;
    }

    /** Kills the child from outside: nothing else ends a read from its pipe. */
    @Override
    public synchronized void close() {
        over = true;
        if (child != null) {
            child.close();
        }
    }

    /** Half a picture is none. */
    private static Optional<byte[]> next(JpegStream pictures) throws IOException {
        try {
            return pictures.next();
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    /** Looks whether the camera is there; opens nothing, because somebody may be using it. */
    void knock() {
        if (camera.onDisk() && !Files.exists(Path.of(camera.input()))) {
            throw new ScanStopped(DeviceFault.Kind.ABSENT, "no such camera");
        }
    }

    private static RawPage page(byte[] jpeg) {
        PictureSize size = PictureSize.of(jpeg).orElseThrow(() -> new ScanStopped(DeviceFault.Kind.PROTOCOL, "not a picture of a sheet of paper"));
        int dpi = (int) Math.max(1, Math.round(Math.max(size.width(), size.height()) / A4_LONGER_INCHES));
        return new RawPage.Encoded(size.mediaType(), size.width(), size.height(), dpi, jpeg);
    }
}
