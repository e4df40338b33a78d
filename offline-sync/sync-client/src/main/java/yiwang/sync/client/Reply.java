package yiwang.sync.client;

import java.util.Optional;
import okhttp3.Headers;
import yiwang.sync.protocol.wire.ProblemAnswer;
import yiwang.sync.protocol.wire.WireJson;

/** A whole HTTP answer in memory, within a limit. @param sentMillis and @param gotMillis the station's clock around the call */
record Reply(int status, Headers headers, byte[] body, long sentMillis, long gotMillis) {

    boolean is2xx() {
        return status >= 200 && status < 300;
    }

    boolean isJson() {
        String type = headers.get("Content-Type");
        return type != null && type.startsWith("application/json");
    }

    Optional<ProblemAnswer> problem() {
        String type = headers.get("Content-Type");
        return type != null && type.startsWith(ProblemAnswer.MEDIA_TYPE)
                ? WireJson.read(body, ProblemAnswer.class).filter(problem -> problem.code() != null && problem.sentence() != null)
                : Optional.empty();
    }

    /** Empty when the answer does not carry the gateway's clock. */
    Optional<Long> clockOffset() {
        try {
            return Optional.ofNullable(headers.get("Yiwang-Clock")).map(Long::parseLong)
                    .map(server -> server - (sentMillis + (gotMillis - sentMillis) / 2));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
