package yiwang.clerk.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.ui.clerk.LongTextBox;
import yiwang.ui.sign.Icon;
import yiwang.ui.sign.StateTag;
import yiwang.ui.sign.Tint;
import yiwang.ui.text.Texts;

/** One line of the editor: folded, its tick and state; unfolded, what is wrong, the words for the citizen, how it may come back. */
final class FaultBox extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final CorrectionViewModel viewModel;
    private final Texts texts;
    private final int index;
    private final CheckBox tick = new CheckBox();
    private final HBox tagPlace = new HBox();
    private final Label side = new Label();
    private final Button fold = new Button();
    private final VBox inside = new VBox();
    private LongTextBox words;
    private FaultLine now;

    FaultBox(CorrectionViewModel viewModel, Texts texts, int index) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.index = index;
        getStyleClass().add("cl-fault");
        tick.setId("fault." + index);
        tick.setOnAction(fired -> viewModel.tick(index, tick.isSelected()));
        tagPlace.getStyleClass().add("yw-row");
        side.getStyleClass().addAll("yw-small", "yw-muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        fold.getStyleClass().setAll("cl-fold");
        fold.setOnAction(fired -> viewModel.unfold(index));
        HBox head = new HBox(tick, tagPlace, space, side, fold);
        head.getStyleClass().add("cl-fault-head");
        inside.getStyleClass().add("cl-fault-inside");
        getChildren().add(head);
    }

    void show(FaultLine line, boolean open) {
        boolean same = line.equals(now);
        now = line;
        tick.setText(line.name());
        tick.setSelected(line.ticked());
        tick.setDisable(line.locked());
        tick.setAccessibleText(texts.get("fault.spoken", line.name(), line.ticked() ? line.reason() : line.state()));
        side.setText(texts.get(line.locked() ? "fault.locked" : line.ticked() ? "fault.ticked" : "fault.fine"));
        tagPlace.getChildren().setAll(new StateTag(line.ticked() ? Tint.YELLOW : line.locked() ? Tint.GREEN : Tint.GREY,
                line.ticked() && !line.material().isEmpty() ? line.reason() : line.material().isEmpty() ? texts.get("fault.form") : line.state()));
        fold.setGraphic(new Icon(open ? "remixal-arrow-up-s-line" : "remixal-arrow-down-s-line"));
        fold.setAccessibleText(texts.get(open ? "fault.fold" : "fault.unfold", line.name()));
        fold.setVisible(!line.locked());
        pseudoClassStateChanged(CHOSEN, open);
        if (open && (!getChildren().contains(inside) || !same)) {
            unfold(line);
        } else if (!open) {
            getChildren().remove(inside);
        }
    }

    private void unfold(FaultLine line) {
        if (words == null) {
            words = new LongTextBox();
            words.setId("fault.words." + index);
            words.getStyleClass().add("cl-fault-words");
            words.textProperty().subscribe((before, after) -> {
                if (!after.equals(now.remedy())) {
                    viewModel.remedy(index, after);
                }
            });
        }
        if (!words.getText().equals(line.remedy())) {
            words.setText(line.remedy());
        }
        words.setAccessibleText(texts.get("fault.words.of", line.name()));
        if (!getChildren().contains(inside)) {
            getChildren().add(inside);
        }
        List<Node> parts = new ArrayList<>();
        if (!line.material().isEmpty()) {
            parts.add(caption("fault.what"));
            parts.add(chips(CorrectionFlow.REASONS, "reason.", reason -> line.reason().equals(texts.get("reason." + reason)),
                    reason -> viewModel.reason(index, reason)));
        }
        parts.add(caption("fault.words"));
        parts.add(words);
        if (!line.material().isEmpty()) {
            parts.add(caption("fault.ways"));
            parts.add(chips(CorrectionFlow.WAYS, "return.", line.ways()::contains, way -> viewModel.way(index, way)));
        }
        if (!inside.getChildren().contains(words) || inside.getChildren().size() != parts.size()) {
            inside.getChildren().setAll(parts);
        } else {
            // The area keeps its place and its caret while the chips around it are drawn anew.
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i) != words) {
                    inside.getChildren().set(i, parts.get(i));
                }
            }
        }
    }

    private FlowPane chips(List<String> ids, String prefix, Predicate<String> on, Consumer<String> chosen) {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("cl-options");
        for (String id : ids) {
            String word = texts.get(prefix + id);
            Button chip = new Button(word);
            chip.getStyleClass().setAll("cl-option");
            chip.pseudoClassStateChanged(CHOSEN, on.test(id));
            if (on.test(id)) {
                chip.setGraphic(new Icon("remixal-check-line", "cl-icon-15"));
            }
            chip.setAccessibleText(texts.get(on.test(id) ? "option.on" : "option.off", word));
            chip.setOnAction(event -> chosen.accept(id));
            pane.getChildren().add(chip);
        }
        return pane;
    }

    private Label caption(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().addAll("yw-small", "yw-muted");
        return label;
    }
}
