package yiwang.kiosk.matters;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.LoggerFactory;
import yiwang.kiosk.session.Citizen;
import yiwang.kiosk.session.Session;
import yiwang.sync.station.ProgressOutcome;
import yiwang.ui.run.Background;

/** The cases of the person whose card was read. */
public final class MattersViewModel {

    private final Background background;
    private final Session session;
    private final MatterWords words;
    private final ReadOnlyObjectWrapper<MattersState> state = new ReadOnlyObjectWrapper<>(new MattersState.None());
    private final ReadOnlyObjectWrapper<MatterTab> tab = new ReadOnlyObjectWrapper<>(MatterTab.GOING);
    private final ReadOnlyObjectWrapper<Integer> page = new ReadOnlyObjectWrapper<>(0);
    private Optional<Function<String, ProgressOutcome>> progress = Optional.empty();
    private Optional<String> wanted = Optional.empty();
    private int round;

    public MattersViewModel(Background background, Session session, MatterWords words) {
        this.background = background;
        this.session = session;
        this.words = words;
    }

    public ReadOnlyObjectProperty<MattersState> state() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<MatterTab> tab() {
        return tab.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Integer> page() {
        return page.getReadOnlyProperty();
    }

    /** 王*兰, or nothing when nobody is known. */
    public String who() {
        return session.citizen().get().map(Citizen::maskedName).orElse("");
    }

    /** @param asked by identity number; may take as long as a network does */
    public void stationIsReady(Function<String, ProgressOutcome> asked) {
        progress = Optional.of(asked);
    }

    /** The case of this receipt is the one to be seen first, once the person is known. */
    public void lookFor(String receiptNo) {
        wanted = Optional.of(receiptNo);
    }

    /** A receipt was scanned that belongs to none of the cases shown. */
    public boolean misses() {
        return state.get() instanceof MattersState.Shown shown && wanted.isPresent() && shown.cards().stream().noneMatch(this::isWanted);
    }

    private boolean isWanted(MatterCard card) {
        return wanted.filter(card.receiptNo()::equals).isPresent();
    }

    /** Asks for the cases of the person in this session. */
    public void load() {
        Optional<Citizen> citizen = session.citizen().get();
        if (citizen.isEmpty() || progress.isEmpty()) {
            state.set(new MattersState.NotKnown("M-NOT-READY"));
            return;
        }
        int mine = ++round;
        String number = citizen.get().number();
        Function<String, ProgressOutcome> asked = progress.get();
        tab.set(MatterTab.GOING);
        page.set(0);
        state.set(new MattersState.Asking());
        background.run(() -> asked.apply(number)).then(outcome -> show(mine, shown(outcome))).orElse(failure -> {
            LoggerFactory.getLogger(MattersViewModel.class).error("M-PROGRESS the cases of a person could not be read", failure);
            show(mine, new MattersState.NotKnown("M-PROGRESS"));
        });
    }

    public void choose(MatterTab chosen) {
        tab.set(chosen);
        page.set(0);
    }

    public void turn(int newPage) {
        page.set(Math.max(0, newPage));
    }

    /** The cards under a tab. */
    public List<MatterCard> cards(MatterTab of) {
        return state.get() instanceof MattersState.Shown shown ? shown.cards().stream().filter(of::holds).toList() : List.of();
    }

    /** Nothing of the person stays; an answer still on its way is not shown. */
    public void wipe() {
        round++;
        wanted = Optional.empty();
        state.set(new MattersState.None());
        choose(MatterTab.GOING);
    }

    private MattersState shown(ProgressOutcome outcome) {
        return switch (outcome) {
            case ProgressOutcome.Known known -> new MattersState.Shown(wantedFirst(words.cards(known.lines())), false);
            case ProgressOutcome.OnlyHere here -> new MattersState.Shown(wantedFirst(words.cards(here.lines())), true);
        };
    }

    private List<MatterCard> wantedFirst(List<MatterCard> cards) {
        return Stream.concat(cards.stream().filter(this::isWanted), cards.stream().filter(card -> !isWanted(card))).toList();
    }

    private void show(int mine, MattersState next) {
        if (mine == round) {
            if (next instanceof MattersState.Shown(var cards, var onlyHere) && cards.stream().anyMatch(card -> isWanted(card) && card.over())) {
                tab.set(MatterTab.OVER);
            }
            state.set(next);
        }
    }
}
