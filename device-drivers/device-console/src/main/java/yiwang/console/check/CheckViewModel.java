package yiwang.console.check;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.trial.DeviceTrials;
import yiwang.console.trial.TrialEntry;
import yiwang.console.trial.TrialLog;
import yiwang.console.trial.TrialResult;
import yiwang.console.trial.Verdict;
import yiwang.console.words.DeviceWords;
import yiwang.device.runtime.DeviceSlot;
import yiwang.ui.run.Background;
import yiwang.ui.run.BackgroundTask;

/** Runs the opening check: tries what the flow asks for, and keeps what it ends in. */
public final class CheckViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(CheckViewModel.class);

    /** What a check works with. */
    public record Parts(DeviceTrials trials, CheckArchive archive, FaultTickets tickets, TrialLog log, DeviceWords words, String station, String who) { }

    private final Parts parts;
    private final Background background;
    private final Clock clock;
    private final Runnable ended;
    private final ReadOnlyObjectWrapper<CheckState> state;
    private Optional<BackgroundTask<TrialResult>> trying = Optional.empty();

    /** @param ended told when the sheet is signed */
    public CheckViewModel(Parts parts, List<CheckStep> steps, Background background, Clock clock, Runnable ended) {
        this.parts = parts;
        this.background = background;
        this.clock = clock;
        this.ended = ended;
        this.state = new ReadOnlyObjectWrapper<>(CheckState.ready(steps));
    }

    public ReadOnlyObjectProperty<CheckState> state() {
        return state.getReadOnlyProperty();
    }

    public DeviceWords words() {
        return parts.words();
    }

    public void begin() {
        send(new CheckEvent.Begun(clock.instant()));
    }

    public void again() {
        send(new CheckEvent.Again());
    }

    /** Goes on without this device, also while it is tried. */
    public void passOver() {
        trying.ifPresent(BackgroundTask::cancel);
        trying = Optional.empty();
        send(new CheckEvent.PassedOver());
    }

    public void signAgain() {
        send(new CheckEvent.SignAgain());
    }

    /** The person leaves; what has not been signed is gone. */
    public void leave() {
        trying.ifPresent(BackgroundTask::cancel);
    }

    private void send(CheckEvent event) {
        CheckFlow.Turn turn = CheckFlow.turn(state.get(), event);
        state.set(turn.state());
        turn.effect().ifPresent(effect -> {
            switch (effect) {
                case CheckFlow.Effect.Try(DeviceSlot slot) -> attempt(slot);
                case CheckFlow.Effect.Sign(CheckState all) -> sign(all);
            }
        });
    }

    private void attempt(DeviceSlot slot) {
        trying = Optional.of(background.run(() -> parts.trials().run(slot)).then(result -> {
            trying = Optional.empty();
            // A sheet holds what happened to devices, and nobody's card.
            send(new CheckEvent.Tried(result.wiped()));
        }).orElse(failure -> {
            trying = Optional.empty();
            LOG.error("a device could not be tried", failure);
            send(new CheckEvent.PassedOver());
        }));
    }

    private void sign(CheckState all) {
        background.run(() -> keep(all)).then(sheet -> {
            send(new CheckEvent.Signed(sheet));
            ended.run();
        }).orElse(failure -> {
            LOG.error("the check sheet could not be kept", failure);
            send(new CheckEvent.NotSigned());
        });
    }

    private SignedSheet keep(CheckState all) throws IOException {
        List<CheckLine> lines = new ArrayList<>();
        for (CheckStep step : all.steps()) {
            String words = step.result().map(parts.words()::said).orElseGet(() -> parts.words().texts().get("said.passed.over"));
            String ticket = "";
            if (step.wantsATicket()) {
                ticket = parts.tickets().open(step.slot(), step.name(), words, step.result().flatMap(TrialResult::fault).map(why -> why.kind().name()).orElse(""), parts.who()).number();
            } else if (step.result().filter(result -> result.verdict() == Verdict.PASSED).isPresent()) {
                parts.tickets().mended(step.slot());
            }
            lines.add(CheckLine.of(step, words, ticket));
        }
        SignedSheet sheet = parts.archive().keep(parts.station(), parts.who(), all.begun(), clock.instant(), lines);
        for (int i = 0; i < all.steps().size(); i++) {
            Optional<TrialResult> result = all.steps().get(i).result();
            if (result.isPresent()) {
                parts.log().add(TrialEntry.of(result.get(), parts.who(), TrialEntry.Occasion.OPENING_CHECK,
                        lines.get(i).ticket().isEmpty() ? "%06d".formatted(sheet.sheet().number()) : lines.get(i).ticket()));
            }
        }
        return sheet;
    }
}
