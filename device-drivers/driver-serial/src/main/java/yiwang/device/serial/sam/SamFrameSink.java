package yiwang.device.serial.sam;

/** Told by the parser what it found on the line. */
interface SamFrameSink {

    void frame(SamAnswer answer);

    /** Something that began like a frame and was none. */
    void broken(String why);
}
