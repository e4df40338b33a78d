package yiwang.device.api;

import java.nio.file.Path;
import java.time.Duration;

/** A page printer behind a queue of the operating system. */
public interface DocumentPrinter extends Device {

    /**
     * Hands a PDF to the queue and follows the job until it is out or the limit ends.
     *
     * @param pdf    a readable PDF file
     * @param title  the job's name in the queue; never personal data
     */
    PrintOutcome print(Path pdf, String title, Duration limit, Cancellation cancellation);
}
