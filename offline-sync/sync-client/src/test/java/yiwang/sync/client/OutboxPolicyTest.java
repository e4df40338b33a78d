package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutboxPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    private final Random random = new Random(20261122);

    @Test
    void over_any_history_a_wait_has_a_floor_and_a_ceiling_and_never_shrinks_while_nothing_moves() {
        for (int history = 0; history < 2_000; history++) {
            int failedInRow = 0;
            Duration last = Duration.ZERO;
            Instant now = NOW;
            for (int event = 0; event < 60; event++) {
                OutboxOutcome outcome = anyFailure();
                double spread = random.nextDouble();
                switch (OutboxPolicy.next(new OutboxEntry(failedInRow, spread), outcome, now)) {
                    case OutboxStep.TryAt again -> {
                        OutboxOutcome.Failed failed = (OutboxOutcome.Failed) outcome;
                        Duration wait = Duration.between(now, again.at());
                        Duration asked = failed.retryAfter().orElse(Duration.ZERO);
                        Duration most = asked.isZero() ? OutboxPolicy.CEILING : max(OutboxPolicy.CEILING, asked.multipliedBy(5).dividedBy(4));
                        assertThat(wait).isBetween(OutboxPolicy.FIRST.dividedBy(2), most.plusMillis(1)).isGreaterThanOrEqualTo(asked);
                        assertThat(again.failedInRow()).isEqualTo(failed.moved() ? 1 : failedInRow + 1);
                        Duration steady = Duration.between(now, ((OutboxStep.TryAt) OutboxPolicy.next(new OutboxEntry(failedInRow, 1),
                                new OutboxOutcome.Failed(FailureKind.LINE_CUT, Optional.empty(), false), now)).at());
                        assertThat(failedInRow == 0 ? steady : max(steady, last)).isEqualTo(steady);
                        last = failed.moved() ? Duration.ZERO : steady;
                        failedInRow = again.failedInRow();
                        now = again.at();
                    }
                    case OutboxStep.Aside aside -> assertThat(((OutboxOutcome.Failed) outcome).kind().retry()).isFalse();
                    case OutboxStep.AtNight night -> assertThat(((OutboxOutcome.Failed) outcome).kind()).isEqualTo(FailureKind.WAITING_FOR_NIGHT);
                    case OutboxStep.Done done -> throw new AssertionError("a failure is no end");
                }
            }
        }
    }

    @Test
    void a_line_that_is_up_again_and_a_person_who_says_so_are_heeded_at_once_and_forget_what_was() {
        for (int i = 0; i < 1_000; i++) {
            OutboxEntry entry = new OutboxEntry(random.nextInt(Integer.MAX_VALUE), random.nextDouble());
            OutboxOutcome heard = random.nextBoolean() ? new OutboxOutcome.LineUp() : new OutboxOutcome.TryNow();
            assertThat(OutboxPolicy.next(entry, heard, NOW)).isEqualTo(new OutboxStep.TryAt(NOW, 0));
            assertThat(OutboxPolicy.next(entry, new OutboxOutcome.Arrived(), NOW)).isEqualTo(new OutboxStep.Done());
        }
    }

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void every_failure_leads_to_one_step_by_its_rule(FailureKind kind) {
        OutboxStep step = OutboxPolicy.next(new OutboxEntry(3, 0.5), new OutboxOutcome.Failed(kind, Optional.empty(), false), NOW);
        switch (kind.rule()) {
            case BACK_OFF -> assertThat(step).isEqualTo(new OutboxStep.TryAt(NOW.plusMillis(12_000), 4));
            case AT_NIGHT -> assertThat(step).isEqualTo(new OutboxStep.AtNight());
            case AFTER_REPAIR -> assertThat(step).as("of one entry it stands aside, of the station it is asked again")
                    .isEqualTo(kind.endsPass() ? new OutboxStep.TryAt(NOW.plusMillis(12_000), 4) : new OutboxStep.Aside(kind.whoActs()));
        }
    }

    @Test
    void the_longest_history_does_not_overflow() {
        OutboxOutcome cut = new OutboxOutcome.Failed(FailureKind.LINE_CUT, Optional.empty(), false);
        assertThat(OutboxPolicy.next(new OutboxEntry(Integer.MAX_VALUE, 1), cut, NOW))
                .isEqualTo(new OutboxStep.TryAt(NOW.plus(OutboxPolicy.CEILING), Integer.MAX_VALUE));
    }

    @Test
    void three_hundred_stations_that_fail_together_come_back_apart() {
        long[] inTenth = new long[10];
        OutboxOutcome cut = new OutboxOutcome.Failed(FailureKind.LINE_CUT, Optional.empty(), false);
        for (int station = 0; station < 300; station++) {
            OutboxStep.TryAt again = (OutboxStep.TryAt) OutboxPolicy.next(new OutboxEntry(4, random.nextDouble()), cut, NOW);
            inTenth[(int) ((Duration.between(NOW, again.at()).toMillis() - 16_000) * 10 / 16_001)]++;
        }
        assertThat(Arrays.stream(inTenth)).allMatch(count -> count > 10 && count < 60);
    }

    @Test
    void what_the_gateway_asks_for_is_kept_but_not_for_years() {
        assertThat(FailureReading.retryAfter("315360000")).contains(Duration.ofMinutes(5));
        assertThat(FailureReading.retryAfter("-1")).isEmpty();
        assertThat(FailureReading.retryAfter("Wed, 21 Oct 2015 07:28:00 GMT")).isEmpty();
        assertThat(FailureReading.retryAfter(null)).isEmpty();
        assertThat(FailureReading.retryAfter("7")).contains(Duration.ofSeconds(7));
    }

    private OutboxOutcome anyFailure() {
        FailureKind kind = FailureKind.values()[random.nextInt(FailureKind.values().length)];
        Optional<Duration> asked = random.nextInt(4) == 0 ? Optional.of(Duration.ofSeconds(random.nextInt(300))) : Optional.empty();
        return new OutboxOutcome.Failed(kind, asked, random.nextInt(10) == 0);
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
