package yiwang.console.sheet;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.console.trial.DeviceTrials;
import yiwang.console.trial.TrialFact;
import yiwang.console.trial.TrialResult;
import yiwang.console.words.DeviceSigns;
import yiwang.console.words.DeviceWords;
import yiwang.console.words.Said;
import yiwang.device.runtime.DeviceSlot;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.sign.Shape;

/** What the trial really brought: the sentence, the masked fields, the scan; or what the device waits for. */
public final class TrialBox extends VBox {

    private static final double PICTURE = 240;
    private static final double MARGINS = 40;

    private final DeviceWords words;
    private final Optional<Runnable> cancel;

    /** @param cancel stops a trial that waits; nothing is offered without it */
    public TrialBox(DeviceWords words, Optional<Runnable> cancel) {
        this.words = words;
        this.cancel = cancel;
        getStyleClass().add("dc-trial");
        setAccessibleRole(AccessibleRole.TEXT);
        clear();
    }

    public void clear() {
        getChildren().clear();
        shown(false);
    }

    private void shown(boolean on) {
        setVisible(on);
        setManaged(on);
    }

    /** The device is being tried. */
    public void running(DeviceSlot slot) {
        String sentence = words.texts().get(DeviceTrials.needsAPerson(slot) ? "trying." + slot.role().name() : "trying.plain");
        ProgressIndicator turning = new ProgressIndicator();
        turning.getStyleClass().add("dc-turning");
        HBox head = Said.row(turning, Said.wrapped(sentence, "yw-strong"), Said.space());
        cancel.ifPresent(stop -> {
            ActionButton button = ActionButton.plain(words.texts().get("trial.cancel")).small().onFire(fired -> stop.run());
            button.setId("trial-cancel");
            head.getChildren().add(button);
        });
        fill("yw-tint-calm", head, null);
        setAccessibleText(sentence);
    }

    public void result(TrialResult result) {
        String sentence = words.said(result);
        HBox head = Said.row(new Shape(DeviceSigns.lamp(result.verdict())), Said.label(words.texts().get("verdict." + result.verdict().name()), "yw-strong", "dc-trial-word"),
                Said.wrapped(sentence, "dc-trial-word"), Said.space(), Said.label(words.seconds(result.took()), "yw-small", "yw-muted"));
        head.getChildren().getFirst().getStyleClass().add("dc-trial-shape");
        HBox body = new HBox();
        body.getStyleClass().add("dc-trial-body");
        if (!result.facts().isEmpty()) {
            FlowPane facts = new FlowPane();
            facts.getStyleClass().add("dc-facts");
            facts.prefWrapLengthProperty().bind(widthProperty().subtract(result.picture().isPresent() ? PICTURE * 1.5 : MARGINS));
            for (TrialFact fact : result.facts()) {
                VBox pair = new VBox(Said.label(words.texts().get("fact." + fact.label()), "yw-caption", "yw-muted"), Said.label(fact.value(), "yw-value"));
                pair.getStyleClass().add("dc-fact");
                facts.getChildren().add(pair);
            }
            HBox.setHgrow(facts, Priority.ALWAYS);
            body.getChildren().add(facts);
        }
        result.picture().ifPresent(bytes -> {
            ImageView view = new ImageView(new Image(new ByteArrayInputStream(bytes), PICTURE * 2, PICTURE * 2, true, true));
            view.setPreserveRatio(true);
            view.setFitHeight(PICTURE * 0.75);
            view.setAccessibleText(words.texts().get("trial.picture"));
            StackPane frame = new StackPane(view);
            frame.getStyleClass().add("dc-preview");
            body.getChildren().add(frame);
        });
        String tint = "yw-tint-" + DeviceSigns.lamp(result.verdict()).style();
        fill(tint, head, body.getChildren().isEmpty() ? null : new VBox(body, Said.wrapped(words.texts().get("trial.wiped"), "yw-caption", "yw-muted", "dc-trial-foot")));
        setAccessibleText(sentence);
    }

    private void fill(String tint, HBox head, VBox body) {
        getStyleClass().removeIf(style -> style.startsWith("yw-tint-"));
        getStyleClass().add(tint);
        head.getStyleClass().add("dc-trial-head");
        getChildren().setAll(head);
        if (body != null) {
            getChildren().add(body);
        }
        shown(true);
    }
}
