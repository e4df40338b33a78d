package yiwang.ui.kiosk;

import javafx.scene.control.Label;
import yiwang.ui.sign.Icon;
import yiwang.ui.sign.KitWords;

/** Shows what is being read aloud, so that those who hear badly can follow. Takes no room while nothing is read. */
public final class CaptionBar extends Label {
    public CaptionBar() {
        setGraphic(new Icon("remixmz-volume-up-line"));
        getStyleClass().add("yw-caption-bar");
        setWrapText(true);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        say("");
    }

    public void say(String text) {
        show(text.isEmpty() ? "" : KitWords.get("caption.reading", text));
    }

    /** Shows the words without claiming that they are heard. */
    public void show(String text) {
        setText(text);
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
    }
}
