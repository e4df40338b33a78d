package yiwang.device.printing;

import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.model.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Function;
import yiwang.device.api.DeviceFault;

/** Bytes that came as an answer to an IPP question (RFC 8010), which may be anything. */
final class IppAnswer {

    private static final byte END_OF_ATTRIBUTES = 0x03;
    private static final int FIRST_ERROR_STATUS = 0x0100;
    private static final int HEADER_BYTES = 8;

    private IppAnswer() { }

    /** @param reading may throw any RuntimeException for an answer that lacks what it needs */
    static <T> IppReply<T> read(byte[] bytes, Function<IppPacket, T> reading) {
        // The parser takes a cut answer for a shorter one; the end mark tells them apart.
        if (bytes.length <= HEADER_BYTES || bytes[bytes.length - 1] != END_OF_ATTRIBUTES) {
            return unreadable("no_ipp_or_cut");
        }
        try (IppInputStream stream = new IppInputStream(new ByteArrayInputStream(bytes))) {
            IppPacket packet = stream.readPacket();
            int status = packet.getCode() & 0xFFFF;
            if (status < FIRST_ERROR_STATUS) {
                return new IppReply.Answered<>(reading.apply(packet));
            }
            return status == Status.clientErrorNotFound.getCode() || status == Status.clientErrorGone.getCode()
                    ? new IppReply.Unknown<>() : new IppReply.Refused<>(packet.getStatus().getName());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Collections nest as deep as the sender likes, and the parser recurses.
            return unreadable(e.getClass().getSimpleName());
        }
    }

    private static <T> IppReply<T> unreadable(String detail) {
        return new IppReply.Silent<>(DeviceFault.of(DeviceFault.Kind.PROTOCOL, "ipp_" + detail));
    }
}
