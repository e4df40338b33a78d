package yiwang.clerk.intake;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.clerk.shell.CounterDevices;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.CaseRequest;
import yiwang.sync.station.Station;
import yiwang.ui.run.Background;

/** Keeps the state of one case that is being gathered, and carries out away from the screen what its flow asks for. */
public final class IntakeViewModel {

    private final IntakeFlow flow;
    private final Station station;
    private final CounterDevices devices;
    private final Background background;
    private final Clock clock;
    private final Function<Throwable, Problem> surprise;
    private final ReadOnlyObjectWrapper<IntakeState> state;
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper(false);
    private AtomicBoolean stopReading = new AtomicBoolean();

    /** @param surprise turns an exception into a sentence with a reference, and logs it once */
    public IntakeViewModel(IntakeFlow flow, IntakeState begin, Station station, CounterDevices devices, Background background,
                           Clock clock, Function<Throwable, Problem> surprise) {
        this.flow = flow;
        this.state = new ReadOnlyObjectWrapper<>(begin);
        this.station = station;
        this.devices = devices;
        this.background = background;
        this.clock = clock;
        this.surprise = surprise;
    }

    public ReadOnlyObjectProperty<IntakeState> state() {
        return state.getReadOnlyProperty();
    }

    /** True while something lasts longer than two seconds. */
    public ReadOnlyBooleanProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    public void send(IntakeEvent event) {
        IntakeFlow.Next next = flow.on(state.get(), event);
        state.set(next.state());
        next.effects().forEach(this::carryOut);
    }

    /** Stops waiting for a card and saves what is not on disk yet; only then goes on. What cannot be saved keeps the page open. */
    public void leave(Runnable go) {
        stopReading.set(true);
        IntakeState now = state.get();
        if (!now.unsaved() || now.done().isPresent()) {
            go.run();
            return;
        }
        background.run(() -> {
            station.saveDraft(now.draft().caseId(), DraftCodec.write(now.draft()));
            return new IntakeEvent.DraftSaved(now.revision(), clock.instant());
        }).progress(waiting::set).then(saved -> {
            send(saved);
            go.run();
        }).orElse(failure -> send(new IntakeEvent.Failed(surprise.apply(failure))));
    }

    /** The clerk does not want it any more: the draft is deleted; a case that was saved before stays as it was. */
    public void discard(Runnable go) {
        stopReading.set(true);
        UUID draft = state.get().draft().caseId();
        background.run(() -> {
            station.dropDraft(draft);
            return draft;
        }).progress(waiting::set).then(dropped -> go.run()).orElse(failure -> send(new IntakeEvent.Failed(surprise.apply(failure))));
    }

    /** @throws java.util.NoSuchElementException when no applicant is known */
    public CaseRequest request() {
        return flow.request(state.get());
    }

    private void carryOut(IntakeEffect effect) {
        String handleCode = state.get().item().handleCode();
        int revision = state.get().revision();
        switch (effect) {
            case IntakeEffect.ReadCard e -> readCard(e.person());
            case IntakeEffect.StopReading e -> stopReading.set(true);
            case IntakeEffect.CheckPerson e -> run(() -> new IntakeEvent.PersonChecked(e.person(), e.typed(), station.applicant(e.cardFields())));
            case IntakeEffect.CheckForm e -> run(() -> new IntakeEvent.FormChecked(e.revision(),
                    station.checkForm(handleCode, e.formJson())));
            case IntakeEffect.Review e -> run(() -> new IntakeEvent.Reviewed(e.revision(), station.review(e.request())));
            case IntakeEffect.SaveDraft e -> run(() -> {
                station.saveDraft(e.draft().caseId(), DraftCodec.write(e.draft()));
                return new IntakeEvent.DraftSaved(e.revision(), clock.instant());
            });
            case IntakeEffect.Decide e -> run(() -> new IntakeEvent.Answered(station.decide(e.request(), e.decision())));
            case IntakeEffect.DropDraft e -> run(() -> {
                station.dropDraft(e.draftId());
                return new IntakeEvent.DraftSaved(revision, clock.instant());
            });
        }
    }

    private void readCard(Person person) {
        AtomicBoolean stop = new AtomicBoolean();
        stopReading = stop;
        run(() -> new IntakeEvent.CardAnswered(person, devices.readCard(stop::get)));
    }

    private void run(Callable<IntakeEvent> work) {
        background.run(work).progress(waiting::set).then(this::send).orElse(failure -> send(new IntakeEvent.Failed(surprise.apply(failure))));
    }
}
