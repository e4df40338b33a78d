package yiwang.clerk.rating;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.clerk.shell.CounterDevices;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.window.RatingOutcome;
import yiwang.sync.station.rating.RatingDesk;
import yiwang.sync.station.rating.ServiceLevel;
import yiwang.ui.run.Background;

/** Asks the citizen once, after the papers were handed over, and keeps the answer. A page that is left meanwhile changes nothing of that. */
public final class RatingViewModel {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final UUID caseId;
    private final RatingDesk desk;
    private final CounterDevices devices;
    private final Background background;
    private final Consumer<Throwable> surprise;
    private final ReadOnlyObjectWrapper<RatingState> state = new ReadOnlyObjectWrapper<>(new RatingState.NoKeypad());
    private CompletableFuture<RatingOutcome> asked = new CompletableFuture<>();

    public RatingViewModel(UUID caseId, RatingDesk desk, CounterDevices devices, Background background, Consumer<Throwable> surprise) {
        this.caseId = caseId;
        this.desk = desk;
        this.devices = devices;
        this.background = background;
        this.surprise = surprise;
    }

    public ReadOnlyObjectProperty<RatingState> state() {
        return state.getReadOnlyProperty();
    }

    /** Finds out whether there is still something to ask. */
    public void load() {
        if (devices.has(DeviceKind.RATING_KEYPAD) && state.get() instanceof RatingState.NoKeypad) {
            background.run(() -> desk.rated(caseId)).then(rated -> state.set(rated ? new RatingState.Given() : new RatingState.Open())).orElse(surprise);
        }
    }

    /** The papers are out: now is the time. Does nothing a second time. */
    public void handedOver() {
        if (state.get() instanceof RatingState.Open) {
            ask();
        }
    }

    public void ask() {
        if (state.get() instanceof RatingState.Asking || state.get() instanceof RatingState.Given || state.get() instanceof RatingState.NoKeypad) {
            return;
        }
        state.set(new RatingState.Asking());
        CompletableFuture<RatingOutcome> answer = devices.askRating(PATIENCE);
        asked = answer;
        background.run(() -> kept(answer)).then(state::set).orElse(failure -> {
            state.set(new RatingState.Open());
            surprise.accept(failure);
        });
    }

    /** The citizen would rather not. */
    public void withdraw() {
        asked.cancel(true);
    }

    private RatingState kept(CompletableFuture<RatingOutcome> answer) throws InterruptedException {
        RatingOutcome outcome;
        try {
            outcome = answer.get();
        } catch (CancellationException e) {
            outcome = new RatingOutcome.NotRated();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the device runtime answers with outcomes", e);
        }
        return switch (outcome) {
            case RatingOutcome.KeypadFault(var why) -> new RatingState.Faulty(why);
            case RatingOutcome.NotRated n -> {
                desk.keep(caseId, Optional.empty());
                yield new RatingState.NotGiven();
            }
            case RatingOutcome.Rated(int level) -> {
                desk.keep(caseId, ServiceLevel.of(level));
                yield new RatingState.Given();
            }
        };
    }
}
