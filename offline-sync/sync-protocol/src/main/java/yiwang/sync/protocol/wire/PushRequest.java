package yiwang.sync.protocol.wire;

import java.util.List;

/** A contiguous range of a station's records, in order. @param epoch the station's epoch */
public record PushRequest(String epoch, List<RecordMessage> records) {

    /** Records in one push, and bytes of the request, that a gateway takes. */
    public static final int MOST_RECORDS = 500;
    public static final int MOST_BYTES = 4 * 1024 * 1024;
}
