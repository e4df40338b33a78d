package yiwang.sync.protocol.wire;

/** @param idNumber of the person who put the card down */
public record ProgressRequest(String idNumber) {

    /** Never the number. */
    @Override
    public String toString() {
        return "ProgressRequest[masked]";
    }
}
