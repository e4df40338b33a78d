package yiwang.console.page;

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
import yiwang.ui.sign.Lamp;
import yiwang.ui.sign.LampKind;

/** One device in the list: what it is called, where it is, how it is. */
final class DeviceRow extends Button {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    DeviceRow(DeviceLine line, boolean chosen, DeviceWords words, Runnable choose) {
        getStyleClass().setAll("dc-device");
        setId("device-" + line.slot().key().replace('/', '-'));
        setMaxWidth(Double.MAX_VALUE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        String name = words.name(line.slot(), line.binding().name());
        Label title = Said.label(name, "yw-value", "yw-strong");
        Label place = Said.label(second(line, name, words), "yw-caption", "yw-muted");
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        VBox pair = new VBox(title, place);
        pair.getStyleClass().add("yw-pair");
        pair.setMinWidth(0);
        HBox.setHgrow(pair, Priority.ALWAYS);
        Lamp lamp = line.unbound() ? new Lamp(LampKind.OFF, words.texts().get("state.UNBOUND"), "") : new Lamp(DeviceSigns.lamp(line.status()), words.state(line.status()), "");
        lamp.setMinWidth(USE_PREF_SIZE);
        HBox face = new HBox(Said.disc(DeviceSigns.icon(line.slot().role()), "dc-disc-quiet"), pair, lamp);
        face.getStyleClass().add("dc-device-face");
        face.setMaxWidth(Double.MAX_VALUE);
        setGraphic(face);
        face.prefWidthProperty().bind(widthProperty().subtract(32));
        pseudoClassStateChanged(CHOSEN, chosen);
        setAccessibleText(words.texts().get("device.spoken", name, words.state(line.status())));
        setOnAction(fired -> choose.run());
    }

    private static String second(DeviceLine line, String name, DeviceWords words) {
        String role = words.role(line.slot().role());
        if (line.unbound()) {
            return words.texts().get("device.waits", role);
        }
        String place = line.binding().address().rest();
        return name.equals(role) ? place : words.texts().get("device.role", role, place);
    }
}
