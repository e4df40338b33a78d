package yiwang.kiosk.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import yiwang.device.api.CardField;
import yiwang.device.api.CardKind;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.IdentityCard;
import yiwang.kiosk.Cards;
import yiwang.kiosk.HandClock;
import yiwang.kiosk.session.Session;
import yiwang.ui.run.FxThread;

class IdentifyViewModelTest {

    private final HandClock clock = new HandClock(Instant.parse("2026-11-24T01:42:00Z"));
    private final Session session = new Session();
    private final List<CompletableFuture<CardReadOutcome>> reads = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final IdentifyViewModel model = new IdentifyViewModel(FxThread.atOnce(), clock, session);

    private void answer(CardReadOutcome outcome) {
        reads.getLast().complete(outcome);
    }

    private void start() {
        model.readerIsReady(limit -> {
            reads.add(new CompletableFuture<>());
            return reads.getLast();
        });
        model.start(() -> done.add("next"));
    }

    @Test
    void a_page_shown_before_the_reader_is_open_waits_for_it() {
        model.start(() -> done.add("next"));
        assertThat(model.state().get()).isEqualTo(new IdentifyState.Preparing());
        model.readerIsReady(limit -> CompletableFuture.completedFuture(new CardReadOutcome.Read(Cards.wang())));
        assertThat(done).containsExactly("next");
    }

    @Test
    void a_card_is_read_and_its_photo_erased() {
        start();
        IdentityCard card = Cards.wang();
        answer(new CardReadOutcome.Read(card));
        assertThat(done).containsExactly("next");
        assertThat(session.citizen().get().orElseThrow().maskedName()).isEqualTo("王*兰");
        assertThat(card.photo()).containsOnly(0);
    }

    @Test
    void a_social_security_card_without_name_lets_nobody_in_and_says_what_to_do() {
        start();
        answer(new CardReadOutcome.Read(new IdentityCard(CardKind.SOCIAL, Map.of(CardField.VERSION, "3.00"), List.of(), new byte[0], "")));
        assertThat(done).isEmpty();
        assertThat(session.citizen().get()).isEmpty();
        assertThat(model.state().get()).isEqualTo(new IdentifyState.Again(IdentifyState.Why.NAMELESS_CARD));
    }

    @Test
    void no_card_asks_again_at_once_and_says_nothing() {
        start();
        answer(new CardReadOutcome.NoCard());
        assertThat(reads).hasSize(2);
        assertThat(model.state().get()).isEqualTo(new IdentifyState.Waiting());
    }

    @Test
    void a_card_that_is_no_id_card_is_named_and_the_words_stay_until_the_next_card() {
        start();
        answer(new CardReadOutcome.UnknownCard("Z"));
        assertThat(model.state().get()).isEqualTo(new IdentifyState.Again(IdentifyState.Why.NO_ID_CARD));
        clock.advance(Duration.ofSeconds(1));
        answer(new CardReadOutcome.NoCard());
        assertThat(model.state().get()).isEqualTo(new IdentifyState.Again(IdentifyState.Why.NO_ID_CARD));
        answer(new CardReadOutcome.CheckFailed(CardKind.RESIDENT, List.of()));
        assertThat(model.state().get()).isEqualTo(new IdentifyState.Again(IdentifyState.Why.CHECKS_FAILED));
        assertThat(session.citizen().get()).isEmpty();
    }

    @Test
    void a_reader_that_is_unplugged_while_waiting_comes_back_by_itself() {
        start();
        DeviceFault away = DeviceFault.of(DeviceFault.Kind.ABSENT, "gone");
        answer(new CardReadOutcome.ReaderFault(away));
        assertThat(model.state().get()).isEqualTo(new IdentifyState.ReaderIll(away));
        clock.advance(Duration.ofSeconds(1));
        answer(new CardReadOutcome.NoCard());
        assertThat(model.state().get()).isEqualTo(new IdentifyState.Waiting());
        answer(new CardReadOutcome.Read(Cards.wang()));
        assertThat(done).containsExactly("next");
    }

    @Test
    void a_card_laid_down_after_the_page_was_left_is_nobodys_business() {
        CompletableFuture<CardReadOutcome> deaf = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean interrupt) {
                return false;
            }
        };
        IdentityCard card = Cards.wang();
        model.readerIsReady(limit -> deaf);
        model.start(() -> done.add("next"));
        model.stop();
        deaf.complete(new CardReadOutcome.Read(card));
        assertThat(done).isEmpty();
        assertThat(session.citizen().get()).isEmpty();
        assertThat(card.photo()).containsOnly(0);
    }

    @Test
    void leaving_the_page_ends_the_wait_at_the_reader() {
        start();
        model.stop();
        assertThat(reads.getFirst()).isCancelled();
        clock.advance(Duration.ofMinutes(1));
        assertThat(reads).hasSize(1);
    }

    @Test
    void a_driver_that_breaks_is_a_reader_that_is_ill() {
        start();
        reads.getLast().completeExceptionally(new IllegalStateException("driver"));
        assertThat(model.state().get()).isInstanceOf(IdentifyState.ReaderIll.class);
    }
}
