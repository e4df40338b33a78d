package yiwang.device.scanning.camera;

import java.io.IOException;
import java.util.List;

/** Where a camera's pictures come from: a child process, or a recording of one. */
interface CameraPlace {

    /** Looks whether the camera is there; opens nothing, because somebody may be using it. @throws yiwang.device.scanning.ScanStopped when it is not */
    void knock();

    /** @param order the child's whole command line */
    CameraChild start(List<String> order) throws IOException;
}
