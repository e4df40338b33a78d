package yiwang.ui.clerk;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import yiwang.ui.sign.KitWords;

/** Filters above a list, each with how many there are; exactly one is chosen. */
public final class FilterChips extends FlowPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private final Consumer<String> onChosen;
    private String chosen;

    /** A filter: its id, its word and how many it would show. */
    public record Filter(String id, String word, int count) {
    }

    /** @param onChosen told the id of the filter that a person chose */
    public FilterChips(Consumer<String> onChosen) {
        this.onChosen = onChosen;
        getStyleClass().add("yw-filters");
    }

    /** Shows filters; the one with the chosen id keeps its mark, or the first one gets it. */
    public void show(List<Filter> filters) {
        if (filters.stream().noneMatch(filter -> filter.id.equals(chosen))) {
            chosen = filters.getFirst().id;
        }
        List<Object> ids = getChildren().stream().map(Node::getUserData).toList();
        if (ids.equals(filters.stream().map(Filter::id).toList())) {
            // The same buttons stay, so that a count that moves takes no focus away.
            for (int i = 0; i < filters.size(); i++) {
                name((Button) getChildren().get(i), filters.get(i));
            }
        } else {
            getChildren().setAll(filters.stream().map(this::button).toList());
        }
    }

    private void name(Button button, Filter filter) {
        ((Label) ((HBox) button.getGraphic()).getChildren().getLast()).setText(Integer.toString(filter.count));
        button.setAccessibleText(KitWords.get("filter.spoken", filter.word, filter.count));
        button.pseudoClassStateChanged(CHOSEN, filter.id.equals(chosen));
    }

    private Button button(Filter filter) {
        Label count = new Label(Integer.toString(filter.count));
        count.getStyleClass().add("yw-strong");
        HBox face = new HBox(new Label(filter.word), count);
        face.getStyleClass().add("yw-filter-face");
        Button button = new Button(null, face);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().setAll("yw-filter");
        button.setUserData(filter.id);
        name(button, filter);
        button.setOnAction(event -> {
            chosen = filter.id;
            getChildren().forEach(other ->
                    other.pseudoClassStateChanged(CHOSEN, other.getUserData().equals(chosen)));
            onChosen.accept(chosen);
        });
        return button;
    }
}
