package yiwang.clerk.shell;

import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.ui.sign.StateTag;
import yiwang.ui.sign.Tint;
import yiwang.ui.text.Texts;

/** The paper as it would come out of the printer, page under page. */
public final class PaperDesk extends VBox {

    private static final double MARGIN = 20;

    private final Texts texts;
    private final Label count = new Label();
    private final HBox head;
    private final VBox pages = new VBox();
    private final ScrollPane scroll;
    private List<byte[]> shown = List.of();

    public PaperDesk(String title, Texts texts) {
        this.texts = texts;
        getStyleClass().add("cl-paper-desk");
        Label name = new Label(title);
        name.getStyleClass().add("yw-strong");
        count.getStyleClass().addAll("yw-tag", "yw-tint-off");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head = new HBox(name, count, space);
        head.getStyleClass().add("cl-paper-head");
        pages.getStyleClass().add("cl-paper-pages");
        scroll = new ScrollPane(pages);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("cl-scroll");
        scroll.widthProperty().subscribe(width -> fit());
        scroll.heightProperty().subscribe(height -> fit());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        ProgressIndicator turning = new ProgressIndicator();
        turning.getStyleClass().add("cl-turning-large");
        pages.getChildren().add(new StackPane(turning));
        getChildren().addAll(head, scroll);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(title);
    }

    /** Says beside the title that this paper is not the one that will be handed over. */
    public PaperDesk preview() {
        head.getChildren().add(2, new StateTag(Tint.ACCENT, texts.get("paper.preview")));
        return this;
    }

    /** Adds a sign at the right end of the head. */
    public PaperDesk end(Node node) {
        head.getChildren().add(node);
        return this;
    }

    /** @param png one picture a page */
    public void show(List<byte[]> png) {
        if (png == shown) {
            return;
        }
        shown = png;
        count.setText(texts.get("paper.pages", png.size()));
        pages.getChildren().setAll(png.stream().map(PaperDesk::page).toList());
        fit();
    }

    private static Node page(byte[] png) {
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(png)));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        StackPane sheet = new StackPane(view);
        sheet.getStyleClass().add("cl-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return sheet;
    }

    /** A page is shown whole where it stays readable, else as wide as the desk. */
    private void fit() {
        double width = Math.max(1, scroll.getWidth() - 2 * MARGIN);
        for (Node node : pages.getChildren()) {
            if (node instanceof StackPane sheet && !sheet.getChildren().isEmpty() && sheet.getChildren().getFirst() instanceof ImageView view) {
                double whole = (scroll.getHeight() - 2 * MARGIN) * view.getImage().getWidth() / view.getImage().getHeight();
                view.setFitWidth(Math.min(width, Math.max(whole, 520)));
            }
        }
    }
}
