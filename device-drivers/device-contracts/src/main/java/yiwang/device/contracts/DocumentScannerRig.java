package yiwang.device.contracts;

import java.io.IOException;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DocumentScanner;

/** A real or simulated scanner with the world around it, as {@link DocumentScannerContract} needs it. */
public interface DocumentScannerRig extends AutoCloseable {

    /** The scanner, in good health at first, with a sheet on the glass and {@link #sheetsInFeeder()} in the feeder. */
    DocumentScanner open();

    /** One of the same kind at an address where nothing is. */
    DocumentScanner openWhereNothingIs();

    int sheetsInFeeder();

    /** @param fault PAPER_JAM, COVER_OPEN, BUSY or NO_DOCUMENT; holds for every page until {@link #mend()} */
    void trouble(DeviceFault.Kind fault) throws Exception;

    /** From now on a page takes minutes. */
    void slow() throws Exception;

    /** Ends trouble and slowness. */
    void mend() throws Exception;

    /** Power cut, for the scanner and whatever serves it. */
    void powerCut() throws Exception;

    void powerBack() throws Exception;

    @Override
    void close() throws IOException;
}
