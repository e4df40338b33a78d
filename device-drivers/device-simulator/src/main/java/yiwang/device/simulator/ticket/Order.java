package yiwang.device.simulator.ticket;

/** One understood piece of the byte stream that a printer receives. */
sealed interface Order {

    record Text(byte b) implements Order { }

    record LineFeed() implements Order { }

    record FeedLines(int lines) implements Order { }

    record Initialise() implements Order { }

    record ChineseMode(boolean on) implements Order { }

    /** GS !: both directions, 1 to 8. */
    record Size(int wide, int high) implements Order { }

    /** ESC !: only what it says about size and bold. */
    record AsciiMode(int bits) implements Order { }

    /** FS !: 04 double width, 08 double height. */
    record ChineseSize(int bits) implements Order { }

    record Bold(boolean on) implements Order { }

    record Align(int where) implements Order { }

    record QrStore(byte[] content) implements Order { }

    record QrSetting(int function, int value) implements Order { }

    record QrPrint() implements Order { }

    record Raster(int bytesPerRow, int rows, byte[] dots) implements Order { }

    record Cut(boolean partial) implements Order { }

    /** DLE EOT n: answered at once, ahead of everything that waits. */
    record RealTimeStatus(int n) implements Order { }

    /** GS r n: answered in its turn. */
    record QueuedStatus(int n) implements Order { }

    /** GS a n: from now on status comes by itself, four bytes, whenever something changes; 0 = no more. */
    record AutomaticStatus(boolean on) implements Order { }

    /** Understood and without effect on paper: line spacing, drawer, code page. */
    record WithoutEffect() implements Order { }

    record Unknown(String hex) implements Order { }
}
