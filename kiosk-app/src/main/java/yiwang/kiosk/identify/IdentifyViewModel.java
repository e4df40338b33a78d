package yiwang.kiosk.identify;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceFault;
import yiwang.kiosk.session.Session;
import yiwang.ui.run.Delay;
import yiwang.ui.run.FxThread;

/** Waits for a card for as long as its page is shown. An ill reader is asked again, so that it comes back by itself. */
public final class IdentifyViewModel {

    private static final Duration ONE_WAIT = Duration.ofSeconds(5);
    private static final long BEFORE_ASKING_AGAIN = 1000;

    private final FxThread fx;
    private final Delay delay;
    private final Session session;
    private final ReadOnlyObjectWrapper<IdentifyState> state = new ReadOnlyObjectWrapper<>(new IdentifyState.Preparing());
    private Optional<CardReading> reader = Optional.empty();
    private Optional<Runnable> onDone = Optional.empty();
    private CompletableFuture<CardReadOutcome> asked = new CompletableFuture<>();
    private Runnable callOff = () -> { };

    /** @param delay its tasks run on the screen's thread */
    public IdentifyViewModel(FxThread fx, Delay delay, Session session) {
        this.fx = fx;
        this.delay = delay;
        this.session = session;
    }

    public ReadOnlyObjectProperty<IdentifyState> state() {
        return state.getReadOnlyProperty();
    }

    /** The devices are open. */
    public void readerIsReady(CardReading opened) {
        reader = Optional.of(opened);
        if (onDone.isPresent()) {
            state.set(new IdentifyState.Waiting());
            ask();
        }
    }

    /** The page is shown. @param next what follows once the person is known */
    public void start(Runnable next) {
        onDone = Optional.of(next);
        state.set(reader.isPresent() ? new IdentifyState.Waiting() : new IdentifyState.Preparing());
        ask();
    }

    /** The page is left: a card laid down after that is nobody's business. */
    public void stop() {
        onDone = Optional.empty();
        callOff.run();
        CompletableFuture<CardReadOutcome> last = asked;
        asked = new CompletableFuture<>();
        last.cancel(true);
        state.set(new IdentifyState.Preparing());
    }

    private void ask() {
        if (onDone.isEmpty() || reader.isEmpty()) {
            return;
        }
        CompletableFuture<CardReadOutcome> mine = reader.get().read(ONE_WAIT);
        asked = mine;
        mine.whenComplete((outcome, failure) -> fx.run(() -> answered(mine, outcome == null ? broken(failure) : outcome)));
    }

    private void answered(CompletableFuture<CardReadOutcome> from, CardReadOutcome outcome) {
        if (from != asked) {
            if (outcome instanceof CardReadOutcome.Read late) {
                late.card().erasePhoto();
            }
            return;
        }
        IdentifyFlow.Step step = IdentifyFlow.after(state.get(), outcome);
        state.set(step.state());
        if (step.citizen().isPresent()) {
            session.identified(step.citizen().get());
            onDone.ifPresent(Runnable::run);
        } else if (outcome instanceof CardReadOutcome.NoCard) {
            ask();
        } else {
            callOff = delay.after(BEFORE_ASKING_AGAIN, this::ask);
        }
    }

    private static CardReadOutcome broken(Throwable failure) {
        return new CardReadOutcome.ReaderFault(DeviceFault.of(DeviceFault.Kind.OTHER, failure.getClass().getSimpleName()));
    }
}
