package yiwang.clerk.scan;

import java.io.ByteArrayInputStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.ui.sign.Icon;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.Shape;
import yiwang.ui.text.Texts;

/** One page in the strip at the left: small picture, what is known of it, its number. */
final class PageThumb extends Button {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double WIDTH = 160;
    private static final double HEIGHT = 132;

    PageThumb(ScanPage page, boolean chosen, Texts texts, Runnable look) {
        getStyleClass().setAll("cl-thumb");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        StackPane paper = new StackPane(picture(page));
        paper.getStyleClass().add("cl-thumb-paper");
        String word = texts.get(ScanWords.verdict(page));
        Label verdict = new Label(word, new Shape(page.fine() ? LampKind.NORMAL : LampKind.YELLOW));
        verdict.getStyleClass().add("yw-caption");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label number = new Label(Integer.toString(page.number()));
        number.getStyleClass().addAll("yw-caption", "yw-strong");
        HBox caption = new HBox(verdict, space, number);
        setGraphic(new VBox(paper, caption));
        setMaxWidth(Double.MAX_VALUE);
        pseudoClassStateChanged(CHOSEN, chosen);
        setAccessibleText(texts.get("scan.spoken.page", page.number(), word));
        setOnAction(event -> look.run());
    }

    private static Node picture(ScanPage page) {
        if (!page.picture()) {
            return new Icon("remixal-file-pdf-line", "cl-thumb-icon");
        }
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(page.bytes()), WIDTH, HEIGHT, true, true));
        view.setPreserveRatio(true);
        return view;
    }
}
