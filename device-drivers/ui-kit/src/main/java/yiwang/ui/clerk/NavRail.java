package yiwang.ui.clerk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.ui.sign.GateMark;
import yiwang.ui.sign.Icon;
import yiwang.ui.sign.KitWords;

/** The places of the counter program, at its left edge. */
public final class NavRail extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int MOST_SHOWN = 99;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Consumer<String> onChosen;
    private final Region space = new Region();

    /** @param icon literal that ends in {@code -line}; the {@code -fill} one shows where we are */
    public record Place(String id, String icon, String word) {
    }

    private record Entry(Place place, Button button, Label badge) {
    }

    /** @param onChosen told the id of the place a person chose; {@link #choose(String)} then shows it */
    public NavRail(Consumer<String> onChosen) {
        this.onChosen = onChosen;
        getStyleClass().add("yw-rail");
        GateMark mark = new GateMark();
        mark.getStyleClass().add("yw-rail-mark");
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().addAll(mark, space);
    }

    public NavRail top(Place... places) {
        for (Place place : places) {
            getChildren().add(getChildren().indexOf(space), entry(place));
        }
        return this;
    }

    public NavRail bottom(Place... places) {
        for (Place place : places) {
            getChildren().add(entry(place));
        }
        return this;
    }

    /** Marks where we are. */
    public void choose(String id) {
        entries.forEach((key, entry) -> {
            boolean here = key.equals(id);
            entry.button.pseudoClassStateChanged(CHOSEN, here);
            String icon = entry.place.icon;
            entry.button.setGraphic(new Icon(here ? icon.replaceAll("-line$", "-fill") : icon));
        });
    }

    /** A number at a place, or none at zero. A large one is shown short, so that the place's sign stays to be seen, and spoken whole. */
    public void badge(String id, int count) {
        Entry entry = entries.get(id);
        entry.badge.setText(count > MOST_SHOWN ? MOST_SHOWN + "+" : Integer.toString(count));
        entry.badge.setVisible(count > 0);
        String word = entry.place.word;
        entry.button.setAccessibleText(count > 0 ? KitWords.get("rail.spoken", word, count) : word);
    }

    private StackPane entry(Place place) {
        Button button = new Button(place.word, new Icon(place.icon));
        button.getStyleClass().setAll("yw-rail-place");
        button.setAccessibleText(place.word);
        button.setOnAction(event -> onChosen.accept(place.id));
        Label badge = new Label();
        badge.getStyleClass().add("yw-badge");
        badge.setVisible(false);
        badge.setMouseTransparent(true);
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        entries.put(place.id, new Entry(place, button, badge));
        StackPane pane = new StackPane(button, badge);
        pane.getStyleClass().add("yw-rail-slot");
        return pane;
    }
}
