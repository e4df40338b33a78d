package yiwang.clerk.sync;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import yiwang.clerk.shell.Picker;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.clerk.ProgressLine;
import yiwang.ui.text.Texts;

/** The last road: sealed on a stick, and the receipt back. */
final class BundleCard {

    private final Texts texts;
    private final Label words = new Label();
    private final ProgressLine progress = new ProgressLine();
    private final ActionButton seal;
    private final ActionButton receipt;
    private final Card card;

    BundleCard(Texts texts, BundleViewModel viewModel, Picker picker) {
        this.texts = texts;
        words.getStyleClass().add("yw-small");
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        words.setAccessibleRole(AccessibleRole.TEXT);
        words.setId("bundle.words");
        seal = ActionButton.plain(texts.get("bundle.seal")).icon("remixmz-usb-line").small().onFire(fired -> picker.folder().ifPresent(viewModel::seal));
        seal.setId("bundle.seal");
        receipt = ActionButton.plain(texts.get("bundle.receipt")).small().onFire(fired -> picker.receipt().ifPresent(viewModel::receipt));
        receipt.setId("bundle.receipt");
        HBox buttons = new HBox(seal, receipt);
        buttons.getStyleClass().add("yw-row");
        VBox box = new VBox(words, progress, buttons);
        box.getStyleClass().add("cl-sync-one");
        card = new Card(texts.get("bundle.title"), "").add(box);
        card.setMinHeight(Label.USE_PREF_SIZE);
        show(new BundleState.Nothing());
    }

    Card node() {
        return card;
    }

    void show(BundleState state) {
        boolean sealing = state instanceof BundleState.Sealing;
        progress.setManaged(sealing);
        progress.setVisible(sealing);
        seal.setDisable(sealing);
        receipt.setDisable(sealing);
        if (state instanceof BundleState.Sealing(long written, long whole)) {
            progress.show(texts.get("bundle.sealing"), whole == 0 ? 0 : (double) written / whole,
                    texts.get("bundle.of", SyncWords.bytes(Math.min(written, whole)), SyncWords.bytes(whole)));
        }
        words.setText(said(state));
        words.setAccessibleText(words.getText());
    }

    private String said(BundleState state) {
        return switch (state) {
            case BundleState.Nothing() -> texts.get("bundle.about");
            case BundleState.Sealing sealing -> texts.get("bundle.stay");
            case BundleState.Sealed(int records, int attachments, String file, int files) ->
                    texts.get("bundle.sealed", records, attachments, file) + (files > 1 ? texts.get("bundle.files", files) : "");
            case BundleState.NothingWaits() -> texts.get("bundle.nothing");
            case BundleState.Receipted(long records, int attachments) -> texts.get("bundle.receipted", records, attachments);
            case BundleState.Refused(var problem) -> problem.map(p -> p.sentence()).orElseGet(() -> texts.get("bundle.unreadable"));
        };
    }
}
