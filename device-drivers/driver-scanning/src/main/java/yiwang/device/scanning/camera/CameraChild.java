package yiwang.device.scanning.camera;

import java.io.IOException;
import java.util.Optional;

/** One child process that writes pictures. Closing it from another thread ends a wait for the next picture. */
interface CameraChild extends AutoCloseable {

    /**
     * What the child said on its way out.
     *
     * @param said  its complaints, bounded
     * @param exit  -1 while it still runs
     */
    record Ending(String said, int exit) { }

    /**
     * @return empty at the end of the stream
     * @throws java.io.EOFException when it ends within a picture
     * @throws yiwang.device.scanning.ScanStopped for anything that is no JPEG
     */
    Optional<byte[]> next() throws IOException;

    /** Called when no more pictures come. */
    Ending ending() throws IOException, InterruptedException;

    @Override
    void close();
}
