package yiwang.ui.kiosk;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import yiwang.ui.sign.Icon;
import yiwang.ui.sign.KitWords;

/**
 * The way back and the access tools, in the same place on every page; help is at the right end. It lies outside the
 * Overlay, so that no scrim covers it.
 */
public final class Dock extends HBox {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    /** Help is as much wider than its neighbours. */
    private static final double HELP = 1.35;

    private final Button back;
    private final Button home;
    private final Button elder;
    private final Button lowReach;
    private final Button voice;
    private final Button help;
    private String voiceKey = "voice";

    public Dock(DockActions actions) {
        getStyleClass().add("yw-dock");
        back = key("back", "remixal-arrow-left-line", actions::back);
        home = key("home", "remixal-home-5-line", actions::home);
        elder = key("elder", "remixal-font-size-2", actions::elder);
        lowReach = key("low", "remixmz-wheelchair-line", actions::lowReach);
        voice = key("voice", "remixmz-volume-up-line", actions::voice);
        help = key("help", "remixal-customer-service-2-line", actions::help);
        help.getStyleClass().add("yw-dock-help");
        getChildren().addAll(back, home, elder, lowReach, voice, help);
    }

    /** Whether going back is possible: not where it would repeat a paper or a number. */
    public void canGoBack(boolean possible) {
        back.setVisible(possible);
        back.setManaged(possible);
    }

    public void atHome(boolean here) {
        home.pseudoClassStateChanged(ON, here);
        home.setGraphic(new Icon(here ? "remixal-home-5-fill" : "remixal-home-5-line"));
    }

    public void elder(boolean on) {
        switched(elder, "elder", on);
    }

    public void lowReach(boolean on) {
        switched(lowReach, "low", on);
    }

    public void voice(boolean on) {
        switched(voice, voiceKey, on);
    }

    /** For machines without a voice: the key shows what would be said, and is called so. */
    public void captionsOnly() {
        voiceKey = "caption";
        voice.setGraphic(new Icon("remixal-closed-captioning-line"));
        voice(false);
    }

    private static void switched(Button button, String key, boolean on) {
        button.pseudoClassStateChanged(ON, on);
        String word = KitWords.get("dock." + key);
        button.setText(on ? KitWords.get("dock.on", word) : word);
        String spoken = KitWords.get("dock." + key + ".spoken");
        button.setAccessibleText(KitWords.get(on ? "dock.spoken.on" : "dock.spoken.off", spoken));
    }

    private static Button key(String key, String icon, Runnable action) {
        Button button = new Button(KitWords.get("dock." + key), new Icon(icon));
        button.getStyleClass().setAll("yw-dock-key");
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setAccessibleText(KitWords.get("dock." + key + ".spoken"));
        button.setOnAction(event -> action.run());
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    @Override
    protected void layoutChildren() {
        boolean wide = getWidth() > 1400;
        pseudoClassStateChanged(WIDE, wide);
        for (var key : getChildren()) {
            key.pseudoClassStateChanged(WIDE, wide);
        }
        double shares = getManagedChildren().size() - 1 + HELP;
        double room = getWidth() - snappedLeftInset() - snappedRightInset()
                - (getManagedChildren().size() - 1) * getSpacing();
        double x = snappedLeftInset();
        for (var key : getManagedChildren()) {
            double width = room / shares * (key == help ? HELP : 1);
            key.resizeRelocate(snapPositionX(x), snappedTopInset(), snapSizeX(width),
                    getHeight() - snappedTopInset() - snappedBottomInset());
            x += width + getSpacing();
        }
    }
}
