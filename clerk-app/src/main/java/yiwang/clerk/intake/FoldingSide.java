package yiwang.clerk.intake;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.controlsfx.control.HiddenSidesPane;
import yiwang.ui.sign.Icon;
import yiwang.ui.text.Texts;

/** The right panel beside the page; below 1366 wide it is a drawer behind a tab, so that nothing of the page is cut off. */
final class FoldingSide {

    private static final double BESIDE_FROM = 1366;

    private final HiddenSidesPane drawer = new HiddenSidesPane();
    private final HBox content;
    private final HBox root;
    private final Region side;
    private final Button tab;
    private boolean folded;

    FoldingSide(Region page, Region side, Texts texts) {
        this.side = side;
        tab = new Button(null, new Icon("remixal-contacts-book-line"));
        tab.getStyleClass().setAll("cl-side-fold");
        tab.setId("intake.side");
        tab.setAccessibleText(texts.get("side.open"));
        tab.setMaxHeight(Double.MAX_VALUE);
        tab.setOnAction(event -> drawer.setPinnedSide(drawer.getPinnedSide() == Side.RIGHT ? null : Side.RIGHT));
        HBox.setHgrow(page, Priority.ALWAYS);
        content = new HBox(page, side);
        content.getStyleClass().add("cl-columns");
        drawer.setContent(content);
        drawer.setTriggerDistance(0);
        // While it slides the drawer forgets what is asked of it, so a second press would leave it standing open.
        drawer.setAnimationDelay(Duration.ZERO);
        drawer.setAnimationDuration(Duration.millis(1));
        drawer.setMinSize(0, 0);
        HBox.setHgrow(drawer, Priority.ALWAYS);
        root = new HBox(drawer);
        root.getStyleClass().add("cl-columns");
        drawer.sceneProperty().flatMap(scene -> scene.widthProperty()).subscribe(width -> {
            if (width != null && width.doubleValue() > 0) {
                fold(width.doubleValue() < BESIDE_FROM);
            }
        });
    }

    Region node() {
        return root;
    }

    /** Shows the panel where it is folded away. */
    void open() {
        if (folded) {
            drawer.setPinnedSide(Side.RIGHT);
        }
    }

    private void fold(boolean narrow) {
        if (narrow == folded) {
            return;
        }
        folded = narrow;
        drawer.setPinnedSide(null);
        if (narrow) {
            content.getChildren().remove(side);
            root.getChildren().add(tab);
            drawer.setRight(side);
        } else {
            drawer.setRight(null);
            // The drawer leaves what was in it hidden and out of the layout.
            side.setVisible(true);
            side.setManaged(true);
            root.getChildren().remove(tab);
            content.getChildren().add(side);
        }
    }
}
