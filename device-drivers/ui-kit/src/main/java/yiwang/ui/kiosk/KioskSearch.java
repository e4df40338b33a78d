package yiwang.ui.kiosk;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import yiwang.ui.sign.Icon;

/** Leads to the page where a matter can be written or spoken. */
public final class KioskSearch extends HBox {
    private final Button write;

    public KioskSearch(String prompt, Runnable onWrite) {
        getStyleClass().add("yw-kiosk-search");
        write = new Button(prompt, new Icon("remixmz-search-line"));
        write.getStyleClass().setAll("yw-kiosk-search-write");
        write.setMaxWidth(Double.MAX_VALUE);
        write.setAccessibleText(prompt);
        write.setOnAction(event -> onWrite.run());
        HBox.setHgrow(write, Priority.ALWAYS);
        getChildren().add(write);
    }

    /** Adds the microphone, on machines that have one. */
    public KioskSearch speak(String words, Runnable onSpeak) {
        Button microphone = new Button(words, new Icon("remixmz-mic-line"));
        microphone.getStyleClass().setAll("yw-kiosk-search-speak");
        microphone.setMinWidth(USE_PREF_SIZE);
        microphone.setAccessibleText(words);
        microphone.setOnAction(event -> onSpeak.run());
        getChildren().add(microphone);
        return this;
    }
}
