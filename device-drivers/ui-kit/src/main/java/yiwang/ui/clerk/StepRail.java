package yiwang.ui.clerk;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.ui.sign.Icon;
import yiwang.ui.sign.KitWords;

/** The steps of a case, in any order: each with one sentence on how it stands. */
public final class StepRail extends VBox {
    private final IntConsumer onChosen;

    /** How far a step has come. */
    public enum State {
        DONE, NOW, LATER
    }

    /** One step; the sentence says how it stands. */
    public record Step(State state, String word, String sentence) {
    }

    /** @param onChosen told the index of the step a person chose */
    public StepRail(IntConsumer onChosen) {
        this.onChosen = onChosen;
        getStyleClass().add("yw-steps");
    }

    public void show(List<Step> steps) {
        int focused = getChildren().indexOf(getScene() == null ? null : getScene().getFocusOwner());
        getChildren().clear();
        for (int i = 0; i < steps.size(); i++) {
            getChildren().add(row(steps, i));
        }
        if (focused >= 0 && focused < steps.size()) {
            getChildren().get(focused).requestFocus();
        }
    }

    private Button row(List<Step> steps, int index) {
        Step step = steps.get(index);
        StackPane disc = new StackPane(step.state == State.DONE
                ? new Icon("remixal-check-line") : new Label(Integer.toString(index + 1)));
        disc.getStyleClass().add("yw-step-disc");
        Label word = new Label(step.word);
        word.getStyleClass().addAll("yw-strong", "yw-step-word");
        Label sentence = new Label(step.sentence);
        sentence.getStyleClass().addAll("yw-caption", "yw-muted");
        HBox face = new HBox(track(disc, index > 0, index < steps.size() - 1), new VBox(word, sentence));
        face.getStyleClass().add("yw-step-face");
        Button row = new Button(null, face);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.getStyleClass().setAll("yw-step", "yw-step-" + step.state.name().toLowerCase(Locale.ROOT));
        row.setMaxWidth(Double.MAX_VALUE);
        String state = KitWords.get("step." + step.state.name());
        row.setAccessibleText(KitWords.get("step.spoken", index + 1, step.word, state, step.sentence));
        row.setOnAction(event -> onChosen.accept(index));
        return row;
    }

    private static StackPane track(StackPane disc, boolean above, boolean below) {
        Region up = new Region();
        up.getStyleClass().add("yw-step-line-up");
        up.setVisible(above);
        Region down = new Region();
        down.getStyleClass().add("yw-step-line-down");
        down.setVisible(below);
        StackPane track = new StackPane(up, down, disc);
        track.getStyleClass().add("yw-step-track");
        return track;
    }
}
