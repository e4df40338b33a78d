package yiwang.ui.kiosk;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import yiwang.ui.sign.KitWords;

/**
 * Asks whether anybody is still there before the session ends. Open it with the scrim {@code yw-scrim-idle}, which
 * makes what is behind unreadable at once.
 */
public final class StillThere extends VBox {
    private final Countdown countdown = new Countdown();
    private final Label lead = new Label();
    private final String kept;

    /** What a person can answer. */
    public interface Answers {
        void stillHere();

        void moreTime();

        void leave();
    }

    /** @param kept says what becomes of what was filled in; may be empty */
    public StillThere(String kept, Answers answers) {
        this.kept = kept;
        getStyleClass().addAll("yw-sheet", "yw-still-there");
        setMaxHeight(USE_PREF_SIZE);
        Label question = new Label(KitWords.get("still.question"));
        question.getStyleClass().add("yw-title-1");
        lead.getStyleClass().add("yw-lead");
        lead.setWrapText(true);
        lead.setMinHeight(USE_PREF_SIZE);
        BigButton here = BigButton.filled(KitWords.get("still.here")).huge().onFire(b -> answers.stillHere());
        TileGrid others = new TileGrid(2,
                BigButton.outlined(KitWords.get("still.more")).icon("remixmz-time-line").onFire(b -> answers.moreTime()),
                BigButton.outlined(KitWords.get("still.leave")).icon("remixal-logout-box-r-line")
                        .onFire(b -> answers.leave()));
        getChildren().addAll(countdown, question, lead, here, others);
        setAccessibleRole(AccessibleRole.DIALOG);
    }

    public void show(int secondsLeft, int of) {
        countdown.show(secondsLeft, of);
        String text = KitWords.get("still.lead", secondsLeft);
        lead.setText(kept.isEmpty() ? text : text + "\n" + kept);
        setAccessibleText(KitWords.get("spoken.pair", KitWords.get("still.question"), text));
    }
}
