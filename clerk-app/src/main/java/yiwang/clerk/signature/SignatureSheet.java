package yiwang.clerk.signature;

import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import yiwang.clerk.shell.DeviceWords;
import yiwang.clerk.shell.Notices;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.text.Texts;

/** Over the case: the pad waits, then what was written, to be kept or signed once more. */
public final class SignatureSheet extends VBox {

    private static final double PICTURE_WIDTH = 480;
    private static final double PICTURE_HEIGHT = 220;

    private final SignatureViewModel viewModel;
    private final Texts texts;
    private final Runnable close;
    private final Label said = new Label();
    private final StackPane place = new StackPane();
    private final HBox buttons = new HBox();

    public SignatureSheet(SignatureViewModel viewModel, Texts texts, Runnable close) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.close = close;
        getStyleClass().addAll("yw-question", "cl-signature");
        setMaxHeight(USE_PREF_SIZE);
        Label title = new Label(texts.get("signature.title"));
        title.getStyleClass().add("yw-title-2");
        Label what = new Label(viewModel.material());
        what.getStyleClass().add("yw-muted");
        what.setWrapText(true);
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        place.setId("signature.place");
        place.getStyleClass().add("cl-signature-place");
        buttons.getStyleClass().add("yw-question-buttons");
        getChildren().addAll(title, what, place, said, buttons);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(title.getText());
        Subscription shown = viewModel.state().subscribe(this::show);
        // However the sheet goes away, the pad does not wait for nobody.
        sceneProperty().subscribe((before, now) -> {
            if (now == null) {
                shown.unsubscribe();
                viewModel.withdraw();
            }
        });
    }

    private void show(SignatureState state) {
        switch (state) {
            case SignatureState.Asking asking -> {
                ProgressIndicator turning = new ProgressIndicator();
                turning.getStyleClass().add("cl-turning-large");
                say(turning, texts.get("signature.asking"));
                offer(button(ActionButton.plain(texts.get("signature.withdraw")), "signature.withdraw", viewModel::withdraw));
            }
            case SignatureState.Written written -> {
                say(picture(written.picture()), texts.get("signature.written"));
                offer(back(), again(), keep());
            }
            case SignatureState.Declined declined -> nothing(texts.get("signature.declined"));
            case SignatureState.NotSigned not -> nothing(texts.get("signature.not"));
            case SignatureState.Faulty(var why) -> nothing(texts.get("signature.faulty", DeviceWords.fault(why, texts)));
            case SignatureState.Keeping keeping -> {
                say(picture(keeping.picture()), texts.get("signature.keeping"));
                offer();
            }
            case SignatureState.NotKept not -> {
                say(new VBox(picture(not.picture()), Notices.box(not.problem(), texts)), texts.get("signature.notkept"));
                offer(back(), again(), keep());
            }
            case SignatureState.Kept kept -> close.run();
        }
    }

    private void nothing(String sentence) {
        say(null, sentence);
        offer(back(), again());
    }

    private void say(Node node, String sentence) {
        place.getChildren().setAll(node == null ? List.of() : List.of(node));
        place.setManaged(node != null);
        place.setVisible(node != null);
        said.setText(sentence);
    }

    private void offer(ActionButton... ways) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        buttons.getChildren().setAll(space);
        buttons.getChildren().addAll(ways);
        if (ways.length > 0 && getScene() != null) {
            ways[ways.length - 1].requestFocus();
        }
    }

    private ActionButton back() {
        return button(ActionButton.plain(texts.get("signature.back")).key("Esc"), "signature.back", close);
    }

    private ActionButton again() {
        return button(ActionButton.plain(texts.get("signature.again")).icon("remixmz-quill-pen-line"), "signature.again", viewModel::ask);
    }

    private ActionButton keep() {
        return button(ActionButton.primary(texts.get("signature.keep")), "signature.keep", viewModel::keep);
    }

    private ImageView picture(SignaturePicture picture) {
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(picture.png())));
        view.setId("signature.picture");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitWidth(PICTURE_WIDTH);
        view.setFitHeight(PICTURE_HEIGHT);
        view.setAccessibleText(texts.get("signature.picture"));
        return view;
    }

    private static ActionButton button(ActionButton button, String id, Runnable action) {
        button.setId(id);
        return button.onFire(fired -> action.run());
    }
}
