package yiwang.clerk.intake;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import yiwang.device.api.CardPicture;
import yiwang.sync.domain.person.Applicant;
import yiwang.ui.sign.Icon;
import yiwang.ui.text.Texts;

/** The applicant's face from the card; where nobody decodes it, or nobody laid a card, one sentence says what to do instead. */
final class PersonPhoto {

    private static final double HEIGHT = 100;

    private PersonPhoto() { }

    static Node of(Applicant who, Optional<CardPicture> picture, Texts texts) {
        VBox box = new VBox();
        box.getStyleClass().add("cl-photo");
        box.setId("person.photo");
        picture.ifPresentOrElse(seen -> box.getChildren().add(view(seen, texts)), () -> {
            Label why = new Label(texts.get(who.source() == Applicant.Source.CARD ? "person.photo" : "person.photo.typed"));
            why.getStyleClass().addAll("yw-caption", "yw-subtle");
            why.setWrapText(true);
            box.getChildren().addAll(new Icon("remixmz-user-3-line", "cl-photo-icon"), why);
        });
        return box;
    }

    private static ImageView view(CardPicture picture, Texts texts) {
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter().setPixels(0, 0, picture.width(), picture.height(), PixelFormat.getByteRgbInstance(), picture.pixels(), 0, picture.width() * 3);
        ImageView view = new ImageView(image);
        view.setFitHeight(HEIGHT);
        view.setPreserveRatio(true);
        view.setAccessibleText(texts.get("person.photo.seen"));
        return view;
    }
}
