package yiwang.device.contracts;

import java.io.IOException;
import java.util.List;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DocumentPrinter;

/** A real or simulated page printer with the world around it, as {@link DocumentPrinterContract} needs it. */
public interface DocumentPrinterRig extends AutoCloseable {

    /** The printer, with paper and in good health at first. */
    DocumentPrinter open();

    /** One of the same kind at an address where nothing is. */
    DocumentPrinter openWhereNothingIs();

    /** What came out so far, document by document. */
    List<byte[]> papers() throws Exception;

    /** Whether a document is on its way and not out yet. */
    boolean working() throws Exception;

    /** @param fault PAPER_OUT, PAPER_JAM, COVER_OPEN or OFFLINE; holds from the next sheet on, until {@link #mend()} */
    void trouble(DeviceFault.Kind fault) throws Exception;

    void mend() throws Exception;

    @Override
    void close() throws IOException;
}
