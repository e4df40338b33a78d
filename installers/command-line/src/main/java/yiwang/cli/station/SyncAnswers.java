package yiwang.cli.station;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yiwang.sync.client.SyncFailure;

/** Failures of a sync as programs and people read them. */
final class SyncAnswers {

    private SyncAnswers() { }

    static List<Map<String, Object>> failures(List<SyncFailure> failures) {
        return failures.stream().map(SyncAnswers::failure).toList();
    }

    private static Map<String, Object> failure(SyncFailure f) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("code", f.code());
        answer.put("sentence", f.sentence());
        answer.put("retry", f.retry());
        answer.put("who_acts", f.whoActs().code());
        answer.put("next_try", f.nextTry().map(Instant::toString).orElse(null));
        return answer;
    }
}
