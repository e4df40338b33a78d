package yiwang.clerk.guide;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.catalogue.MaterialRequirement;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.Shape;
import yiwang.ui.sign.StateTag;
import yiwang.ui.sign.Tint;
import yiwang.ui.text.Texts;

/** The guide of an item, as plain text: imported words never become links. */
public final class GuideCard extends VBox {

    private final Texts texts;

    /** @param lacks why it cannot be done wholly at this counter now, and where it can */
    public GuideCard(Item item, List<String> lacks, Texts texts) {
        this.texts = texts;
        getStyleClass().add("cl-guide");
        if (!lacks.isEmpty()) {
            heading("guide.lacks");
            lacks.forEach(this::lack);
        }
        heading("guide.conditions");
        text(item.conditions());
        heading("guide.materials");
        item.materials().forEach(this::material);
        heading("guide.limits");
        text(item.promisedDays() == 0 ? texts.get("item.onthespot") : texts.get("guide.days", item.promisedDays(), item.statutoryDays()));
        if (item.toleranceDays() > 0) {
            text(texts.get("guide.tolerance", item.toleranceDays()));
        }
        heading("guide.flow");
        text(item.flow().replace("->", "→"));
        GridPane facts = new GridPane();
        facts.getStyleClass().add("cl-facts");
        fact(facts, "guide.fee", item.fee().equals("none") ? texts.get("guide.fee.none") : item.fee());
        fact(facts, "guide.result", item.result());
        fact(facts, "guide.body", item.body());
        item.endDate().ifPresent(end -> fact(facts, "guide.end", end.toString()));
        getChildren().add(facts);
    }

    private void material(MaterialRequirement material) {
        Label name = new Label(material.name());
        name.setWrapText(true);
        Label need = new Label(texts.get("necessity." + material.necessity().name())
                + (material.condition().isBlank() ? "" : "，" + material.condition()));
        need.getStyleClass().addAll("yw-caption", "yw-muted");
        need.setWrapText(true);
        HBox second = new HBox(need);
        second.getStyleClass().add("yw-row");
        if (material.tolerable()) {
            second.getChildren().add(new StateTag(Tint.YELLOW, texts.get("guide.tolerable")));
        }
        VBox row = new VBox(name, second);
        row.getStyleClass().add("cl-guide-material");
        getChildren().add(row);
    }

    private void lack(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        HBox row = new HBox(new Shape(LampKind.YELLOW), label);
        row.getStyleClass().addAll("yw-row", "cl-guide-lack");
        getChildren().add(row);
    }

    private void heading(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().addAll("yw-small", "yw-strong", "cl-guide-heading");
        getChildren().add(label);
    }

    private void text(String value) {
        Label label = new Label(value);
        label.getStyleClass().addAll("yw-small", "yw-muted");
        label.setWrapText(true);
        getChildren().add(label);
    }

    private void fact(GridPane grid, String key, String value) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().addAll("yw-small", "yw-muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label text = new Label(value);
        text.getStyleClass().add("yw-small");
        text.setWrapText(true);
        grid.addRow(grid.getRowCount(), name, text);
    }
}
