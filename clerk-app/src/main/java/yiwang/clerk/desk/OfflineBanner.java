package yiwang.clerk.desk;

import java.time.Clock;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import yiwang.clerk.shell.ShellState;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Banner;
import yiwang.ui.sign.Tint;
import yiwang.ui.text.Texts;

/** Working without a line: since when, what is saved here, what happens by itself. Calm; gone when the line is back. */
final class OfflineBanner {

    private final Texts texts;
    private final Clock clock;
    private final Banner banner;
    private final StackPane place;

    OfflineBanner(Texts texts, Clock clock, Runnable tryLine) {
        this.texts = texts;
        this.clock = clock;
        ActionButton again = ActionButton.plain(texts.get("offline.try")).icon("remixmz-wifi-line").onFire(fired -> tryLine.run());
        banner = new Banner(Tint.ACCENT, "remixal-cloud-off-line", "", "", again);
        place = new StackPane(banner);
    }

    Region node() {
        return place;
    }

    void show(ShellState state) {
        place.setVisible(state.offline());
        place.setManaged(state.offline());
        if (state.offline()) {
            banner.show(texts.get("offline.title", DeskWords.span(state.sync().since(), clock.instant(), texts)),
                    state.unsent() == 0 ? texts.get("offline.none") : texts.get("offline.saved", state.unsent()));
        }
    }
}
