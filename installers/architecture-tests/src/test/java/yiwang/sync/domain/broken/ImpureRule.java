package yiwang.sync.domain.broken;

import org.assertj.core.api.Assertions;

/** Breaks the rules on purpose: the domain leans on a library. */
class ImpureRule {

    void offend() {
        Assertions.assertThat(1).isEqualTo(1);
    }
}
