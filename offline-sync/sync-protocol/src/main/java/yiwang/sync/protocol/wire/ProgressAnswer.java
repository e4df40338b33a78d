package yiwang.sync.protocol.wire;

import java.util.List;

/** That person's cases, newest first. */
public record ProgressAnswer(List<Line> cases) {

    public ProgressAnswer {
        cases = cases == null ? List.of() : List.copyOf(cases);
    }

    /**
     * @param centreNo     or null
     * @param acceptedAt   ISO 8601
     * @param promisedDue  YYYY-MM-DD or null
     * @param asked        what is asked of the person now, Chinese, or empty
     * @param askedBy      YYYY-MM-DD or null
     */
    public record Line(String receiptNo, String centreNo, String itemName, String body, String state, String acceptedAt,
                       String promisedDue, String asked, String askedBy) { }
}
