package yiwang.device.printing;

import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import yiwang.device.api.DeviceFault;

/** Asks one question over IPP and reads the answer; no answer, whatever its bytes, becomes an exception. Documents are sent once, never again. */
final class IppLink implements AutoCloseable {

    private static final byte[] NO_DOCUMENT = {};

    private final IppWire wire;

    IppLink() {
        this(new HttpIppWire());
    }

    IppLink(IppWire wire) {
        this.wire = wire;
    }

    <T> IppReply<T> ask(URI printer, IppPacket question, Duration limit, Function<IppPacket, T> reading) {
        return submit(printer, question, NO_DOCUMENT, limit, reading);
    }

    <T> IppReply<T> submit(URI printer, IppPacket question, byte[] document, Duration limit, Function<IppPacket, T> reading) {
        return switch (wire.carry(printer, bytes(question), document, limit)) {
            case IppWire.Carried.Answer(byte[] answer) -> IppAnswer.read(answer, reading);
            case IppWire.Carried.Nothing(DeviceFault why) -> new IppReply.Silent<>(why);
        };
    }

    @Override
    public void close() {
        wire.close();
    }

    private static byte[] bytes(IppPacket question) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (IppOutputStream stream = new IppOutputStream(bytes)) {
            stream.write(question);
        } catch (IOException e) {
            throw new UncheckedIOException("into memory", e);
        }
        return bytes.toByteArray();
    }
}
