package yiwang.clerk.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.sync.domain.catalogue.CaseKind;
import yiwang.sync.domain.catalogue.Item;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.sign.StateTag;
import yiwang.ui.sign.Tint;
import yiwang.ui.text.Texts;

/** The band above everything about one case: the way back, what it is, how it stands. */
public final class CaseHead extends HBox {

    private final Label second = new Label();
    private final HBox end = new HBox();

    public CaseHead(String title, Texts texts, String backWord, Runnable back) {
        getStyleClass().addAll("yw-card", "cl-case-head");
        ActionButton away = ActionButton.plain(backWord).icon("remixal-arrow-left-line").small().onFire(fired -> back.run());
        away.setId("case.back");
        Label name = new Label(title);
        name.getStyleClass().add("yw-title-2");
        name.setMinWidth(0);
        HBox first = new HBox(name);
        first.getStyleClass().add("yw-row");
        second.getStyleClass().addAll("yw-small", "yw-muted");
        VBox words = new VBox(first, second);
        words.getStyleClass().add("yw-pair");
        words.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        end.getStyleClass().add("yw-row");
        end.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(away, words, space, end);
    }

    /** Tags of the item: kind, limits, visits. */
    public CaseHead tags(Item item, Texts texts) {
        HBox first = (HBox) ((VBox) getChildren().get(1)).getChildren().getFirst();
        if (item.caseKind() == CaseKind.ON_THE_SPOT || item.promisedDays() == 0) {
            first.getChildren().add(new StateTag(Tint.GREY, texts.get("item.onthespot")));
        } else {
            first.getChildren().add(new StateTag(Tint.GREY, texts.get("item.promised")));
            first.getChildren().add(new StateTag(Tint.GREY, texts.get("item.days", item.promisedDays(), item.statutoryDays())));
        }
        first.getChildren().add(new StateTag(Tint.GREY, texts.get("item.visits", item.visits())));
        return this;
    }

    public CaseHead second(String text) {
        second.setText(text);
        return this;
    }

    public CaseHead end(Node... nodes) {
        end.getChildren().setAll(nodes);
        return this;
    }
}
