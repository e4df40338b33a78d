package yiwang.ui.clerk;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import yiwang.ui.sign.Icon;

/** One field that finds items, cases and people; its key cap says how to get there. */
public final class SearchBox extends HBox {
    private final TextField field = new TextField();

    /** @param onSearch told what was typed when Enter is pressed */
    public SearchBox(String prompt, String key, Consumer<String> onSearch) {
        getStyleClass().add("yw-search");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.getStyleClass().setAll("text-input", "yw-search-field");
        field.setOnAction(event -> onSearch.accept(field.getText()));
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().addAll(new Icon("remixmz-search-line"), field, new KeyCap(key));
    }

    public TextField field() {
        return field;
    }
}
