package yiwang.device.scanning.camera;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import yiwang.device.scanning.RecordedPicture;
import yiwang.device.scanning.ScanStopped;
import yiwang.device.spi.LinkTap;
import yiwang.device.spi.recording.FaultNote;
import yiwang.device.spi.recording.PaperMask;

/** A camera somebody listens to: the child's command line, every picture as a paper between two notes, its complaints and its end. */
record TappedCamera(CameraPlace place, LinkTap tap) implements CameraPlace {

    /** The question whether the camera is there. */
    static final byte[] KNOCK = "knock".getBytes(StandardCharsets.UTF_8);
    static final String THERE = "there";
    static final String CUT_OFF = "cut off";
    static final String EXIT = "exit ";
    /** We ended the child: enough pictures, or the time was over. */
    static final String KILLED = "killed";

    @Override
    public void knock() {
        tap.sent(KNOCK, 0, KNOCK.length);
        try {
            place.knock();
            tap.noted(THERE);
        } catch (ScanStopped e) {
            tap.noted(FaultNote.NONE.of(e.why()));
            throw e;
        }
    }

    @Override
    public CameraChild start(List<String> order) throws IOException {
        byte[] asked = FfmpegOrder.written(order);
        tap.sent(asked, 0, asked.length);
        try {
            return new Tapped(place.start(order), tap);
        } catch (IOException e) {
            tap.noted(FaultNote.NONE.of(CameraFaults.of(e)));
            throw e;
        }
    }

    private static final class Tapped implements CameraChild {

        private final CameraChild child;
        private final LinkTap tap;
        private boolean over;

        Tapped(CameraChild child, LinkTap tap) {
            this.child = child;
            this.tap = tap;
        }

        @Override
        public Optional<byte[]> next() throws IOException {
            try {
                Optional<byte[]> picture = child.next();
                picture.ifPresent(this::tell);
                return picture;
            } catch (EOFException e) {
                note(CUT_OFF);
                throw e;
            } catch (ScanStopped e) {
                note(FaultNote.NONE.of(e.why()));
                throw e;
            }
        }

        private synchronized void tell(byte[] picture) {
            if (!over) {
                tap.noted(PaperMask.begins(RecordedPicture.described(picture)));
                tap.received(picture, 0, picture.length);
                tap.noted(PaperMask.ENDS);
            }
        }

        @Override
        public Ending ending() throws IOException, InterruptedException {
            Ending ending = child.ending();
            byte[] said = ending.said().getBytes(StandardCharsets.UTF_8);
            synchronized (this) {
                if (!over) {
                    tap.received(said, 0, said.length);
                    note(EXIT + ending.exit());
                    over = true;
                }
            }
            return ending;
        }

        private synchronized void note(String what) {
            if (!over) {
                tap.noted(what);
            }
        }

        /** What a killed child's pipe brings is not the camera's. */
        @Override
        public void close() {
            note(KILLED);
            synchronized (this) {
                over = true;
            }
            child.close();
        }
    }
}
