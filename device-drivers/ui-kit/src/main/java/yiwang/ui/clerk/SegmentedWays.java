package yiwang.ui.clerk;

import java.util.List;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import yiwang.ui.sign.Icon;
import yiwang.ui.sign.KitWords;

/** One of several ways: 扫描, 电子证照, 数据核验, 容缺. A way that is forbidden is struck through and says why. */
public final class SegmentedWays extends HBox {
    private final ToggleGroup group = new ToggleGroup();

    /** @param forbidden why this way cannot be taken, or null */
    public record Way(String id, String icon, String word, String forbidden) {
    }

    /**
     * @param of       what the ways are for, as read aloud
     * @param onChosen told the id of the way a person chose
     */
    public SegmentedWays(String of, List<Way> ways, Consumer<String> onChosen) {
        getStyleClass().add("yw-ways");
        setMaxWidth(USE_PREF_SIZE);
        for (Way way : ways) {
            getChildren().add(button(of, way, onChosen));
        }
        getChildren().getFirst().getStyleClass().add("yw-way-first");
        getChildren().getLast().getStyleClass().add("yw-way-last");
    }

    /** Shows a way as chosen, or none when the id is unknown or null. */
    public void choose(String id) {
        group.selectToggle(group.getToggles().stream()
                .filter(toggle -> toggle.getUserData().equals(id)).findFirst().orElse(null));
    }

    private ToggleButton button(String of, Way way, Consumer<String> onChosen) {
        ToggleButton button = new ToggleButton(way.word, new Icon(way.icon));
        button.getStyleClass().setAll("yw-way");
        button.setUserData(way.id);
        button.setMinWidth(USE_PREF_SIZE);
        String said = KitWords.get("spoken.pair", of, way.word);
        if (way.forbidden == null) {
            button.setToggleGroup(group);
            button.setAccessibleText(said);
            button.setOnAction(event -> {
                choose(way.id);
                onChosen.accept(way.id);
            });
        } else {
            // Not disabled: it stays in the walk of the keys and says why. Not in the group: it cannot unseat the chosen one.
            button.getStyleClass().add("yw-way-forbidden");
            button.setTooltip(new Tooltip(way.forbidden));
            button.setAccessibleText(KitWords.get("spoken.pair", said, way.forbidden));
            button.addEventFilter(ActionEvent.ACTION, Event::consume);
            button.selectedProperty().subscribe(chosen -> {
                if (chosen) {
                    button.setSelected(false);
                }
            });
        }
        return button;
    }
}
