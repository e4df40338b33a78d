package yiwang.clerk.scan;

import java.io.ByteArrayInputStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.sign.Icon;
import yiwang.ui.text.Texts;

/** The dark desk with the page on it, and what can be done with that page. */
final class ScanDesk extends BorderPane {

    private static final double MARGIN = 24;

    private final Texts texts;
    private final Label title = new Label();
    private final Label detail = new Label();
    private final StackPane place = new StackPane();
    private final ImageView picture = new ImageView();
    private final Button left;
    private final Button right;
    private final ActionButton drop;
    private final ActionButton retake;
    private byte[] shown;

    ScanDesk(Texts texts, ScanViewModel viewModel, Runnable dropAsked) {
        this.texts = texts;
        getStyleClass().add("cl-scan-desk");
        title.getStyleClass().addAll("yw-title-3", "cl-on-desk");
        detail.getStyleClass().addAll("yw-small", "cl-on-desk-muted");
        left = tool("remixal-anticlockwise-line", texts.get("scan.left"), () -> viewModel.rotate(-1));
        right = tool("remixal-clockwise-line", texts.get("scan.right"), () -> viewModel.rotate(1));
        HBox top = new HBox(title, detail, space(), left, right);
        top.getStyleClass().add("cl-desk-bar");
        drop = ActionButton.plain(texts.get("scan.drop")).icon("remixal-delete-bin-6-line").key("Delete").onFire(fired -> dropAsked.run());
        drop.getStyleClass().add("cl-desk-button");
        retake = ActionButton.plain(texts.get("scan.retake")).icon("remixal-camera-lens-line").key("R").onFire(fired -> viewModel.retake());
        retake.getStyleClass().add("cl-desk-button");
        Label hint = new Label(texts.get("scan.hint"));
        hint.getStyleClass().addAll("yw-small", "cl-on-desk-muted");
        HBox bottom = new HBox(hint, space(), drop, retake);
        bottom.getStyleClass().add("cl-desk-bar");
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        place.getStyleClass().add("cl-scan-place");
        place.setMinSize(0, 0);
        place.widthProperty().subscribe(width -> fit());
        place.heightProperty().subscribe(height -> fit());
        setTop(top);
        setCenter(place);
        setBottom(bottom);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    void show(ScanState state) {
        title.setText(state.material().name());
        ScanPage page = state.onDesk().orElse(null);
        detail.setText(page == null ? "" : page.dpi() > 0 ? texts.get("scan.detail", page.number(), page.dpi()) : texts.get("scan.detail.file", page.number(), page.filename()));
        left.setDisable(page == null || !page.picture());
        right.setDisable(page == null || !page.picture());
        drop.setDisable(page == null || state.busy());
        retake.setDisable(page == null || state.busy());
        place.getChildren().setAll(content(state, page));
    }

    private Node content(ScanState state, ScanPage page) {
        if (state.busy() && page == null) {
            return new Region();
        }
        if (page == null) {
            return words("remixmz-scan-line", texts.get("scan.empty"));
        }
        if (!page.picture()) {
            return words("remixal-file-pdf-line", texts.get("scan.pdf", page.filename()));
        }
        if (page.bytes() != shown) {
            shown = page.bytes();
            picture.setImage(new Image(new ByteArrayInputStream(shown)));
            fit();
        }
        return picture;
    }

    private VBox words(String icon, String sentence) {
        Label label = new Label(sentence);
        label.getStyleClass().add("cl-on-desk-muted");
        label.setWrapText(true);
        VBox box = new VBox(new Icon(icon, "cl-desk-icon"), label);
        box.getStyleClass().add("cl-desk-words");
        return box;
    }

    private void fit() {
        picture.setFitWidth(Math.max(1, place.getWidth() - 2 * MARGIN));
        picture.setFitHeight(Math.max(1, place.getHeight() - 2 * MARGIN));
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static Button tool(String icon, String word, Runnable action) {
        Button button = new Button(null, new Icon(icon));
        button.getStyleClass().setAll("cl-desk-tool");
        button.setTooltip(new Tooltip(word));
        button.setAccessibleText(word);
        button.setOnAction(event -> action.run());
        return button;
    }
}
