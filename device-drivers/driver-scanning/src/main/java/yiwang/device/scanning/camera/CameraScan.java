package yiwang.device.scanning.camera;

import java.io.EOFException;
import java.io.IOException;
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
    private final CameraPlace place;
    private CameraChild child;
    private boolean over;

    CameraScan(CameraAddress camera, CameraPlace place) {
        this.camera = camera;
        this.place = place;
    }

    void scan(ScanSettings settings, PageSink sink) throws IOException, InterruptedException {
        if (settings.source() == ScanSettings.Source.FEEDER) {
            throw new ScanStopped(DeviceFault.Kind.OTHER, "no feeder");
        }
        place.knock();
        try (CameraChild pictures = start(FfmpegOrder.capture(camera))) {
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
                throw Ffmpeg.why(pictures.ending());
            }
            sink.take(page(last));
        }
    }

    void preview(PageSink sink) throws IOException, InterruptedException {
        place.knock();
        try (CameraChild pictures = start(FfmpegOrder.preview(camera))) {
            boolean any = false;
            for (Optional<byte[]> picture = next(pictures); picture.isPresent(); picture = next(pictures)) {
                any = true;
                if (!sink.take(page(picture.get()))) {
                    return;
                }
            }
            if (!any) {
                throw Ffmpeg.why(pictures.ending());
            }
            throw new ScanStopped(DeviceFault.Kind.LINK_LOST, "the camera's pictures ended");
        }
    }

    private synchronized CameraChild start(List<String> order) throws IOException, InterruptedException {
        if (over) {
            throw new InterruptedException("the call has ended");
        }
        child = place.start(order);
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
    private static Optional<byte[]> next(CameraChild pictures) throws IOException {
        try {
            return pictures.next();
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    private static RawPage page(byte[] jpeg) {
        PictureSize size = PictureSize.of(jpeg).orElseThrow(() -> new ScanStopped(DeviceFault.Kind.PROTOCOL, "not a picture of a sheet of paper"));
        int dpi = (int) Math.max(1, Math.round(Math.max(size.width(), size.height()) / A4_LONGER_INCHES));
        return new RawPage.Encoded(size.mediaType(), size.width(), size.height(), dpi, jpeg);
    }
}
