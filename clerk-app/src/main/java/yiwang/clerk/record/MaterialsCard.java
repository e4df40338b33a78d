package yiwang.clerk.record;

import java.util.Comparator;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.station.CaseView;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.Shape;
import yiwang.ui.text.Texts;

/** What became of each material; what was deferred (容缺) can be handed in here. */
final class MaterialsCard {

    private MaterialsCard() { }

    /** @param supply asked for with the material that has come */
    static Card of(CaseView view, Texts texts, Consumer<CaseMaterial> supply) {
        Card card = new Card(texts.get("materials.title"), texts.get("materials.remark", view.file().materials().size()));
        boolean open = Owed.payable(view);
        // What can be handed in stands first: with many materials it would lie below the page.
        for (CaseMaterial material : view.file().materials().stream().sorted(Comparator.comparing(one -> !(open && Owed.is(one)))).toList()) {
            HBox row = row(material, texts);
            if (open && Owed.is(material)) {
                ActionButton take = ActionButton.plain(texts.get("record.supply")).small().onFire(fired -> supply.accept(material));
                take.setId("record.supply." + material.code());
                take.setAccessibleText(texts.get("record.supply.spoken", material.name()));
                take.setMinWidth(Region.USE_PREF_SIZE);
                row.getChildren().add(take);
            }
            card.add(row);
        }
        return card;
    }

    private static HBox row(CaseMaterial material, Texts texts) {
        Label name = new Label(material.name());
        name.setWrapText(true);
        Label how = new Label(texts.get("material." + material.way().name()));
        how.getStyleClass().addAll("yw-small", "yw-muted");
        VBox words = new VBox(name, how);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(new Shape(Owed.is(material) ? LampKind.OFF : LampKind.NORMAL), words);
        row.getStyleClass().add("cl-todo");
        return row;
    }
}
