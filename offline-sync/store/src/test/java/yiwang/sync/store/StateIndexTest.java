package yiwang.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.casework.CaseState;

class StateIndexTest {

    @Test
    void it_grows_with_the_cases_whichever_comes_first_of_their_own_word_and_the_centres() {
        StateIndex index = new StateIndex();
        for (int no = 1; no <= 5_000; no++) {
            if (no % 2 == 0) {
                index.centre(no, CaseState.ISSUED.name());
            }
            index.own(no, CaseState.ACCEPTED.name());
        }
        BitSet noneHere = new BitSet();
        assertThat(index.counts(noneHere)).isEqualTo(Map.of(CaseState.ACCEPTED, 2_500, CaseState.ISSUED, 2_500));
    }
}
