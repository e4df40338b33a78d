package yiwang.sync.contracts.network;

/** When a line is cut. @param up bytes from client to server that still pass; @param down bytes from server to client */
public record Cut(long up, long down) {

    public static Cut never() {
        return new Cut(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** The answer stops after so many bytes; requests pass. */
    public static Cut answerAfter(long bytes) {
        return new Cut(Long.MAX_VALUE, bytes);
    }

    /** The request stops after so many bytes. */
    public static Cut requestAfter(long bytes) {
        return new Cut(bytes, Long.MAX_VALUE);
    }
}
