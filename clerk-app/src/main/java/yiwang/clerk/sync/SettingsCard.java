package yiwang.clerk.sync;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.sync.client.SyncSettings;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Overlay;

/** How the line is used now, in one sentence, and the way to change it. */
final class SettingsCard {

    private static final long KILO = 1000;

    private final Texts texts;
    private final Label now = new Label();
    private final Card card;
    private SyncSettings shown = SyncSettings.USUAL;

    SettingsCard(Texts texts, Overlay overlay, Consumer<SyncSettings> save) {
        this.texts = texts;
        now.getStyleClass().add("yw-small");
        now.setWrapText(true);
        now.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(now, Priority.ALWAYS);
        ActionButton change = ActionButton.plain(texts.get("sync.settings.change")).small()
                .onFire(fired -> overlay.open(new SettingsSheet(shown, texts, overlay, save)));
        change.setId("sync.settings");
        VBox box = new VBox(now);
        box.getStyleClass().add("cl-sync-one");
        card = new Card(texts.get("sync.settings"), "").actions(change).add(box);
        card.setMinHeight(Label.USE_PREF_SIZE);
    }

    Card node() {
        return card;
    }

    void show(SyncSettings settings) {
        shown = settings;
        String cap = settings.bytesPerSecond() == 0 ? texts.get("sync.now.uncapped") : texts.get("sync.now.cap", settings.bytesPerSecond() / KILO);
        String volume = texts.get(settings.metered() ? "sync.now.metered" : "sync.now.flat");
        now.setText(cap + volume + settings.night().map(n -> texts.get("sync.now.night", n.from() + "-" + n.until())).orElse(""));
    }
}
