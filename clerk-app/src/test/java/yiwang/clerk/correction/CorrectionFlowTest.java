package yiwang.clerk.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yiwang.clerk.Samples;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.casework.Fault;
import yiwang.sync.domain.problem.Problem;

class CorrectionFlowTest {

    private final CorrectionFlow flow = new CorrectionFlow(new PlainWords());
    private final CorrectionState begun = flow.begin(Samples.allowance(), Samples.form(), Samples.review(CaseMaterial.Way.MISSING),
            List.of(Problem.of("required", "contact", "紧急联系人没有填。")));

    @Test
    void everything_missing_or_wrong_is_in_the_one_notice_from_the_start() {
        assertThat(flow.faults(begun)).containsExactly(new Fault("M04", "absent", "absent 本人社保卡/银行卡 [window]"),
                new Fault("", "紧急联系人没有填。", "fix"));
        assertThat(begun.complete()).isTrue();
    }

    @Test
    void what_is_verified_online_cannot_be_asked_for() {
        int book = begun.lines().indexOf(begun.lines().stream().filter(l -> l.material().equals("M02")).findFirst().orElseThrow());
        assertThat(flow.tick(begun, book, true).lines().get(book).ticked()).isFalse();
        assertThat(flow.reason(begun, book, "unreadable").lines().get(book).ticked()).isFalse();
    }

    @Test
    void a_line_without_words_for_the_citizen_is_not_finished() {
        assertThat(flow.remedy(begun, 0, " ").complete()).isFalse();
        assertThat(flow.remedy(begun, 0, "请补银行卡正面照片 1 份。").complete()).isTrue();
    }

    @Test
    void each_change_raises_the_revision_and_unfolding_does_not() {
        assertThat(flow.way(begun, 0, "post").revision()).isGreaterThan(begun.revision());
        assertThat(flow.unfold(begun, 1).revision()).isEqualTo(begun.revision());
    }

    private static final class PlainWords implements CorrectionFlow.Words {

        @Override
        public String reason(String reason) {
            return reason;
        }

        @Override
        public String remedy(String reason, String material) {
            return reason + " " + material;
        }

        @Override
        public String state(CaseMaterial.Way way) {
            return way.name();
        }

        @Override
        public String ways(Set<String> ways) {
            return " " + ways.stream().sorted().toList();
        }

        @Override
        public String formField(String title) {
            return "表：" + title;
        }

        @Override
        public String fixField() {
            return "fix";
        }
    }
}
