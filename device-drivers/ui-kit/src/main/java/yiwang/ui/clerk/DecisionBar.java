package yiwang.ui.clerk;

import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.Shape;

/**
 * The verdict in one sentence, and the five outcomes. The best lawful one is filled, and only it; what cannot be done
 * stays in its place and says why. Where the two do not fit beside each other, the outcomes wrap to a line of their own.
 */
public final class DecisionBar extends GridPane {
    private static final double ROOM_FOR_THE_VERDICT = 220;

    private final Shape shape = new Shape(LampKind.REMIND);
    private final Label verdict = new Label();
    private final Label missing = new Label();
    private final FlowPane outcomes = new FlowPane();
    private final Consumer<Outcome> onChosen;

    /** @param onChosen told what a person chose; never an outcome that was shown as impossible */
    public DecisionBar(Consumer<Outcome> onChosen) {
        this.onChosen = onChosen;
        getStyleClass().addAll("yw-card", "yw-decision");
        verdict.getStyleClass().add("yw-title-3");
        missing.getStyleClass().addAll("yw-small", "yw-muted");
        missing.setWrapText(true);
        HBox first = new HBox(shape, verdict);
        first.getStyleClass().add("yw-decision-verdict");
        VBox left = new VBox(first, missing);
        left.getStyleClass().add("yw-pair");
        left.setMinWidth(0);
        GridPane.setHgrow(left, Priority.ALWAYS);
        outcomes.getStyleClass().add("yw-decision-outcomes");
        add(left, 0, 0);
        add(outcomes, 1, 0);
        widthProperty().subscribe(width -> wrap());
    }

    private void wrap() {
        double inside = getWidth() - getInsets().getLeft() - getInsets().getRight();
        double row = outcomes.getChildren().stream().mapToDouble(button -> button.prefWidth(-1) + outcomes.getHgap()).sum();
        boolean narrow = inside > 0 && row + ROOM_FOR_THE_VERDICT > inside;
        outcomes.setPrefWrapLength(narrow ? inside : row);
        outcomes.setMinWidth(narrow ? 0 : USE_PREF_SIZE);
        GridPane.setConstraints(outcomes, narrow ? 0 : 1, narrow ? 1 : 0);
    }

    @Override
    protected void layoutChildren() {
        wrap();
        super.layoutChildren();
    }

    /**
     * @param sentence   the verdict
     * @param whatMisses what is missing or to be done first; may be empty
     * @param best       the best lawful outcome, or null when nothing can be decided yet
     * @param impossible the others that cannot be chosen, with the reason
     * @throws IllegalArgumentException if the best one is among the impossible
     */
    public void show(LampKind kind, String sentence, String whatMisses, Outcome best, Map<Outcome, String> impossible) {
        if (best != null && impossible.containsKey(best)) {
            throw new IllegalArgumentException(best + " cannot be both the best and impossible");
        }
        shape.show(kind);
        verdict.setText(sentence);
        missing.setText(whatMisses);
        outcomes.getChildren().clear();
        for (Outcome outcome : Outcome.values()) {
            outcomes.getChildren().add(button(outcome, outcome == best, impossible.get(outcome)));
        }
    }

    /** Does what the key of an outcome does; nothing when it is impossible. */
    public void press(Outcome outcome) {
        ((ActionButton) outcomes.getChildren().get(outcome.ordinal())).fire();
    }

    private ActionButton button(Outcome outcome, boolean best, String reason) {
        ActionButton button = best ? ActionButton.primary(outcome.word()) : ActionButton.plain(outcome.word());
        button.consequence(outcome.consequence()).impossible(reason);
        if (!outcome.key().isEmpty()) {
            button.key(outcome.key());
        }
        return button.onFire(fired -> onChosen.accept(outcome));
    }
}
