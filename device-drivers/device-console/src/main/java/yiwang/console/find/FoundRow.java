package yiwang.console.find;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.console.words.DeviceSigns;
import yiwang.console.words.DeviceWords;
import yiwang.console.words.Said;
import yiwang.ui.sign.StateTag;
import yiwang.ui.sign.Tint;

/** One thing that was found. */
final class FoundRow extends Button {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    FoundRow(FoundDevice found, boolean chosen, DeviceWords words, Runnable choose) {
        getStyleClass().setAll("dc-device");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        String title = words.found(found.candidate());
        Label place = Said.label(found.candidate().address().toString(), "yw-caption", "yw-muted");
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Label name = Said.label(title, "yw-strong");
        VBox pair = new VBox(name, place);
        pair.getStyleClass().add("yw-pair");
        pair.setMinWidth(0);
        HBox.setHgrow(pair, Priority.ALWAYS);
        StateTag tag = found.bound().map(slot -> new StateTag(Tint.GREEN, words.texts().get("find.bound", words.name(slot, Optional.empty()))))
                .orElseGet(() -> found.candidate().hindrance().isPresent() ? new StateTag(Tint.YELLOW, words.texts().get("find.hindered")) : new StateTag(Tint.GREY, words.texts().get("find.new")));
        String icon = found.bound().map(slot -> DeviceSigns.icon(slot.role())).orElseGet(() -> found.roles().size() > 2 ? "remixmz-usb-line" : DeviceSigns.icon(found.roles().getFirst()));
        HBox face = new HBox(Said.disc(icon, "dc-disc-quiet"), pair, tag);
        face.getStyleClass().add("dc-device-face");
        face.prefWidthProperty().bind(widthProperty().subtract(32));
        setGraphic(face);
        pseudoClassStateChanged(CHOSEN, chosen);
        setAccessibleText(words.texts().get("device.spoken", title, tag.getText()));
        setOnAction(fired -> choose.run());
    }
}
