package yiwang.device.simulator.idcard;

import java.time.Duration;

/** Something that goes wrong between a module's answer and the master. */
public sealed interface ReaderFault {

    /** The module answers with this status byte (SW3) and does nothing. */
    record Status(int sw3) implements ReaderFault { }

    /** These bytes come before the preamble. */
    record NoiseBefore(byte... noise) implements ReaderFault { }

    record WrongChecksum() implements ReaderFault { }

    /** Only the first bytes of the answer come. */
    record Truncated(int bytes) implements ReaderFault { }

    /** One byte at a time. */
    record ByteByByte(Duration pause) implements ReaderFault { }

    record Silent() implements ReaderFault { }

    /** The answer comes, but only after this time. Later requests wait in line, as with a real module. */
    record Late(Duration delay) implements ReaderFault { }
}
