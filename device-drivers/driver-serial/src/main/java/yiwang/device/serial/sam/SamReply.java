package yiwang.device.serial.sam;

/** What came back for one command. */
sealed interface SamReply {

    record Answered(SamAnswer answer) implements SamReply { }

    /** Nothing, or the beginning of a frame whose rest never came. */
    record Silent() implements SamReply { }

    /** Bytes that are not of this protocol, twice. */
    record Garbled(String why) implements SamReply { }
}
