package yiwang.device.api;

import java.nio.file.Path;
import java.time.Duration;

/** A page printer: a queue of the operating system, or a printer in the network. */
public interface DocumentPrinter extends Device {

    /**
     * Hands a PDF over and follows the job until it is out or the limit ends, with the settings of the profile.
     *
     * @param pdf    a readable PDF file
     * @param title  the job's name in the queue; never personal data
     */
    PrintOutcome print(Path pdf, String title, Duration limit, Cancellation cancellation);

    /**
     * The same for a PDF in memory: nothing of it is written to a file on this side.
     *
     * @return {@code NotPrinted}, too, when the printer cannot do what the settings ask for
     */
    PrintOutcome print(byte[] pdf, String title, PrintSettings settings, Duration limit, Cancellation cancellation);
}
