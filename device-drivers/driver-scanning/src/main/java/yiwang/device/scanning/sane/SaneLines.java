package yiwang.device.scanning.sane;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The connections to a saned: sockets in the field, bytes in memory where millions of answers are tried. */
interface SaneLines extends Closeable {

    InputStream in() throws IOException;

    OutputStream out() throws IOException;

    /** A data connection to the port that the saned named; the next call closes it. */
    InputStream data(int port) throws IOException;
}
