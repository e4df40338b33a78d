package yiwang.ui.sign;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * 本机, 已发送, 中心 as three nodes on a wire: never one 已同步. The full form has words; the compact one, for tables,
 * has them in its tooltip. Both are read aloud as a sentence.
 */
public final class ThreeTruths extends HBox {
    private static final List<String> PLACES = List.of("station", "sent", "centre");

    private final List<TruthNode> nodes = new ArrayList<>();
    private final boolean compact;

    private ThreeTruths(boolean compact, Truth station, Truth sent, Truth centre) {
        this.compact = compact;
        getStyleClass().addAll("yw-truths", compact ? "yw-truths-compact" : "yw-truths-full");
        setAccessibleRole(AccessibleRole.TEXT);
        for (String place : PLACES) {
            if (!nodes.isEmpty()) {
                Region wire = new Region();
                wire.getStyleClass().add("yw-wire");
                getChildren().add(wire);
            }
            TruthNode node = new TruthNode(Truth.NOT_YET);
            nodes.add(node);
            getChildren().add(node);
            if (!compact) {
                Label word = new Label(KitWords.get("truth." + place));
                word.setMinWidth(USE_PREF_SIZE);
                getChildren().add(word);
            }
        }
        show(station, sent, centre);
    }

    /** Nodes alone, for table cells. */
    public static ThreeTruths compact(Truth station, Truth sent, Truth centre) {
        return new ThreeTruths(true, station, sent, centre);
    }

    /** Nodes with their words. */
    public static ThreeTruths full(Truth station, Truth sent, Truth centre) {
        return new ThreeTruths(false, station, sent, centre);
    }

    /** Says something else in the same place. */
    public void show(Truth station, Truth sent, Truth centre) {
        List<Truth> truths = List.of(station, sent, centre);
        List<String> said = new ArrayList<>();
        for (int i = 0; i < truths.size(); i++) {
            nodes.get(i).show(truths.get(i));
            said.add(KitWords.get("truth." + PLACES.get(i) + "." + truths.get(i).style()));
        }
        String sentence = said.stream().collect(Collectors.joining(KitWords.get("spoken.comma")));
        setAccessibleText(sentence);
        if (compact) {
            Tooltip.install(this, new Tooltip(sentence));
        }
    }
}
