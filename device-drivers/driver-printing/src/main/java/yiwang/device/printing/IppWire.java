package yiwang.device.printing;

import java.net.URI;
import java.time.Duration;
import yiwang.device.api.DeviceFault;

/** Carries one question to a printer and its answer back. Nothing that may happen on the way is an exception. */
interface IppWire extends AutoCloseable {

    sealed interface Carried {

        /** @param answer any bytes */
        record Answer(byte[] answer) implements Carried { }

        record Nothing(DeviceFault why) implements Carried { }
    }

    /** @param document behind the question, sent once and never again; empty for a question alone */
    Carried carry(URI printer, byte[] question, byte[] document, Duration limit);

    @Override
    void close();
}
