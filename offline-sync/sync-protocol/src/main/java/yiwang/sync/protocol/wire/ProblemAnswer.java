package yiwang.sync.protocol.wire;

/**
 * A refusal (RFC 9457, {@code application/problem+json}).
 *
 * @param code         stable, lower case with underscores
 * @param sentence     Chinese, for the person at the machine
 * @param expectedSeq  with {@code sequence_gap}: the sequence that the gateway waits for; else null
 * @param serverTime   with {@code clock_off}: the gateway's clock in Unix milliseconds; else null
 * @param stationSeq   the record it is about, or null
 */
public record ProblemAnswer(String type, String title, int status, String code, String sentence, Long expectedSeq, Long serverTime,
                            Long stationSeq) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemAnswer of(int status, String code, String sentence) {
        return new ProblemAnswer("about:blank", code, status, code, sentence, null, null, null);
    }

    public ProblemAnswer expecting(long seq) {
        return new ProblemAnswer(type, title, status, code, sentence, seq, serverTime, stationSeq);
    }

    public ProblemAnswer at(long serverMillis) {
        return new ProblemAnswer(type, title, status, code, sentence, expectedSeq, serverMillis, stationSeq);
    }

    public ProblemAnswer about(long seq) {
        return new ProblemAnswer(type, title, status, code, sentence, expectedSeq, serverTime, seq);
    }
}
