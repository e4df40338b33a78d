package yiwang.sync.contracts.network;

/** What is wrong with a line, besides being cut. */
public enum LineFault {
    /** Nothing. */
    NONE,
    /** Takes what the client sends and passes nothing on; nobody is told. */
    HALF_OPEN,
    /** One byte a second, each way. */
    BYTE_A_SECOND,
    /** What goes up in a large packet vanishes, and everything behind it; small packets pass (a path whose limit nobody tells). */
    LARGE_VANISHES,
    /** What a connection brought up is sent a second time when it has ended, by somebody else; the answer goes nowhere. */
    REPLAY,
    /** What goes up arrives twice, at the same time; the second answer goes nowhere. */
    DUPLICATE,
    /** A connection waits until a later one has passed its first bytes, so that they arrive in another order. */
    REORDER,
    /** One byte of each fifth large packet that goes up is another one when it arrives. */
    SOMETIMES_DAMAGED,
    /** One byte of each large packet that goes up is another one when it arrives. */
    ALWAYS_DAMAGED
}
