package yiwang.clerk.conflict;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import yiwang.clerk.shell.Notices;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.protocol.wire.ConflictChoice;
import yiwang.sync.station.Conflict;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.text.Texts;

/** What is here, what is at the centre, and a button for each thing that may be done about it. */
public final class ConflictCard {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final ConflictViewModel viewModel;
    private final Texts texts;
    private final ZoneId zone;
    private final VBox place = new VBox();

    public ConflictCard(ConflictViewModel viewModel, Texts texts, ZoneId zone) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.zone = zone;
        place.setId("conflict");
        show(ConflictState.NONE);
    }

    public ConflictViewModel viewModel() {
        return viewModel;
    }

    public VBox node() {
        return place;
    }

    public void show(ConflictState state) {
        boolean any = state.conflict().isPresent();
        place.setManaged(any);
        place.setVisible(any);
        place.getChildren().clear();
        state.conflict().ifPresent(conflict -> place.getChildren().setAll(card(conflict, state)));
    }

    private Card card(Conflict conflict, ConflictState state) {
        Card card = new Card(texts.get("conflict.title"), TIME.format(conflict.since().atZone(zone)));
        card.body(Notices.box(Problem.of("case_conflict", texts.get("conflict.kept")), texts));
        card.body(line("conflict.mine", state(conflict.mine().file().state().name())));
        String note = conflict.theirNote().isEmpty() ? "" : texts.get("conflict.note", conflict.theirNote());
        card.body(line("conflict.theirs", state(conflict.theirState()) + note));
        Arrays.stream(ConflictChoice.values()).filter(conflict.choices()::contains).forEach(choice -> card.body(button(choice)));
        state.refused().ifPresent(problem -> card.body(Notices.box(problem, texts)));
        return card;
    }

    private Label line(String key, String value) {
        Label label = new Label(texts.get(key, value));
        label.getStyleClass().add("yw-small");
        label.setWrapText(true);
        return label;
    }

    private ActionButton button(ConflictChoice choice) {
        ActionButton button = ActionButton.plain(texts.get("conflict.choice." + choice.name())).onFire(fired -> viewModel.choose(choice));
        button.setId("conflict." + choice.word());
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    /** A newer centre may know states that we do not. */
    private String state(String name) {
        return Arrays.stream(CaseState.values()).anyMatch(known -> known.name().equals(name)) ? texts.get("state." + name) : name;
    }
}
