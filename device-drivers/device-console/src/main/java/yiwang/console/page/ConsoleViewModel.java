package yiwang.console.page;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.check.FaultTickets;
import yiwang.console.live.LiveDevices;
import yiwang.console.trial.DeviceTrials;
import yiwang.console.trial.TrialEntry;
import yiwang.console.trial.TrialLog;
import yiwang.console.trial.TrialResult;
import yiwang.console.trial.Verdict;
import yiwang.console.words.DeviceWords;
import yiwang.device.api.DeviceAddress;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.StationProfile;
import yiwang.ui.run.Background;
import yiwang.ui.run.BackgroundTask;
import yiwang.ui.run.FxThread;

/** The devices of this station: which one is looked at, how it is, what its trial showed. */
public final class ConsoleViewModel implements AutoCloseable {

    /** A trial's result may be somebody's card: it does not stay on the screen. */
    static final long WIPED_AFTER_MILLIS = 30_000;

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleViewModel.class);
    private static final long LISTEN_TOGETHER_MILLIS = 150;
    private static final Duration A_WORD = Duration.ofSeconds(10);

    /** What the page works with. */
    public record Parts(LiveDevices devices, ReportDesk reports, DeviceTrials trials, TrialLog log, FaultTickets tickets, DeviceWords words, Person person) { }

    private final Parts parts;
    private final Background background;
    private final AutoCloseable listening;
    private final ReadOnlyObjectWrapper<ConsoleState> state = new ReadOnlyObjectWrapper<>(ConsoleState.LOADING);
    private final Queue<UnaryOperator<StationProfile>> changes = new ConcurrentLinkedQueue<>();
    private Optional<DeviceSlot> chosen = Optional.empty();
    private Optional<BackgroundTask<TrialResult>> trying = Optional.empty();
    private Runnable wipe = () -> { };
    private boolean reading;
    private boolean readAgain;
    private boolean awaited;

    public ConsoleViewModel(Parts parts, Background background, FxThread fx) {
        this.parts = parts;
        this.background = background;
        this.listening = parts.devices().listen((slot, event) -> fx.run(this::soon));
        refresh();
    }

    public ReadOnlyObjectProperty<ConsoleState> state() {
        return state.getReadOnlyProperty();
    }

    public DeviceWords words() {
        return parts.words();
    }

    public Person person() {
        return parts.person();
    }

    /** Events come in swarms; one reading answers them all. */
    private void soon() {
        if (!awaited) {
            awaited = true;
            background.later().after(LISTEN_TOGETHER_MILLIS, () -> {
                awaited = false;
                refresh();
            });
        }
    }

    /** Reads everything anew. */
    public void refresh() {
        if (reading) {
            readAgain = true;
            return;
        }
        reading = true;
        Optional<DeviceSlot> wanted = chosen;
        background.run(() -> parts.reports().read(wanted)).then(report -> {
            update(now -> now.with(report));
            readOn();
        }).orElse(failure -> {
            complain("problem.read", failure);
            readOn();
        });
    }

    private void readOn() {
        reading = false;
        if (readAgain) {
            readAgain = false;
            refresh();
        }
    }

    public void choose(DeviceSlot slot) {
        if (!chosen.equals(Optional.of(slot))) {
            chosen = Optional.of(slot);
            endTrial();
            update(now -> now.with(new TrialState.None()).problem(Optional.empty()));
        }
        refresh();
    }

    private Optional<DeviceSlot> looksAt() {
        return state.get().report().flatMap(StationReport::chosen);
    }

    /** Lets the device do what it is for, once. */
    public void tryIt() {
        Optional<DeviceSlot> slot = looksAt();
        if (slot.isEmpty() || trying.isPresent() || state.get().busy()) {
            return;
        }
        wipe.run();
        update(now -> now.with(new TrialState.Running(slot.get())).problem(Optional.empty()));
        trying = Optional.of(background.run(() -> kept(parts.trials().run(slot.get()))).then(result -> {
            trying = Optional.empty();
            update(now -> now.with(new TrialState.Shown(result)));
            wipe = background.later().after(WIPED_AFTER_MILLIS, () -> update(now -> now.trial().equals(new TrialState.Shown(result)) ? now.with(new TrialState.Shown(result.wiped())) : now));
            refresh();
        }).orElse(failure -> {
            trying = Optional.empty();
            update(now -> now.with(new TrialState.None()));
            complain("problem.trial", failure);
        }));
    }

    private TrialResult kept(TrialResult result) throws IOException {
        if (result.verdict() == Verdict.PASSED) {
            parts.tickets().mended(result.slot());
        }
        parts.log().add(TrialEntry.of(result, parts.person().name(), TrialEntry.Occasion.BY_HAND, ""));
        return result;
    }

    /** Stops waiting for a card; what the device has begun it ends. */
    public void endTrial() {
        trying.ifPresent(BackgroundTask::cancel);
        trying = Optional.empty();
        wipe.run();
        update(now -> now.with(new TrialState.None()));
    }

    public void rename(String name) {
        looksAt().ifPresent(slot -> bindings(profile -> profile.bindings().containsKey(slot) ? profile.with(slot, renamed(profile.bindings().get(slot), name)) : profile));
    }

    private static DeviceBinding renamed(DeviceBinding binding, String name) {
        return new DeviceBinding(binding.address(), binding.settings(), name, binding.identity());
    }

    /** What the device at this place could be: its own role, and those that a driver can reach it for. */
    public List<DeviceRole> possible(DeviceSlot slot) {
        Optional<DeviceBinding> binding = parts.devices().runtime().profile().binding(slot);
        return Arrays.stream(DeviceRole.values()).filter(role -> role == slot.role()
                || binding.filter(known -> parts.devices().written(role.kind(), known.address()).isPresent()).isPresent()).toList();
    }

    /** The same device in another role. Does nothing where a device has that role already. */
    public void move(DeviceSlot to) {
        Optional<DeviceSlot> from = looksAt();
        StationProfile profile = parts.devices().runtime().profile();
        if (from.filter(profile.bindings()::containsKey).isEmpty() || profile.bindings().containsKey(to)) {
            return;
        }
        DeviceBinding binding = profile.bindings().get(from.get());
        Optional<DeviceAddress> written = parts.devices().written(to.role().kind(), binding.address());
        if (written.isEmpty()) {
            update(now -> now.problem(Optional.of(parts.words().texts().get("problem.role", parts.words().role(to.role())))));
            return;
        }
        chosen = Optional.of(to);
        // Its name may have changed since: what is moved is what it is then.
        bindings(known -> known.bindings().containsKey(from.get()) ? known.without(from.get()).with(to, known.bindings().get(from.get()).at(written.get())) : known);
    }

    /** The device is not used any more; the profile before is kept. */
    public void unbind() {
        endTrial();
        looksAt().ifPresent(slot -> bindings(profile -> profile.without(slot)));
    }

    /** Somebody has put in a new roll: what is counted of it begins anew. */
    public void refilled(SupplyLine line) {
        background.run(() -> parts.devices().runtime().desk().refilled(line.slot(), line.supply().name(), A_WORD).get()).then(done -> {
            if (!done) {
                update(now -> now.problem(Optional.of(parts.words().texts().get("problem.refill"))));
            }
            refresh();
        }).orElse(failure -> complain("problem.refill", failure));
    }

    public void reopen() {
        endTrial();
        work("waiting.reopen", "problem.reopen", () -> {
            parts.devices().reopen();
            return true;
        });
    }

    private void bindings(UnaryOperator<StationProfile> change) {
        changes.add(change);
        work("waiting.profile", "problem.profile", this::change);
    }

    /** One after the other, in the order in which they were asked for, whichever thread comes first. */
    private synchronized boolean change() throws IOException {
        for (UnaryOperator<StationProfile> next = changes.poll(); next != null; next = changes.poll()) {
            parts.devices().change(next);
        }
        return true;
    }

    private void work(String waiting, String problem, Callable<Boolean> work) {
        update(now -> now.busy(true));
        background.run(work).progress(lasts -> update(now -> now.waitingFor(lasts ? Optional.of(waiting) : Optional.empty()))).then(done -> {
            update(now -> now.busy(false));
            refresh();
        }).orElse(failure -> {
            update(now -> now.busy(false));
            complain(problem, failure);
        });
    }

    private void complain(String key, Throwable failure) {
        LOG.error("device console: {}", key, failure);
        update(now -> now.problem(Optional.of(parts.words().texts().get(key))));
    }

    private void update(UnaryOperator<ConsoleState> change) {
        state.set(change.apply(state.get()));
    }

    @Override
    public void close() {
        trying.ifPresent(BackgroundTask::cancel);
        wipe.run();
        try {
            listening.close();
        } catch (Exception e) {
            LOG.warn("the console listens on", e);
        }
    }
}
