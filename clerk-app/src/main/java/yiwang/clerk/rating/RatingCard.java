package yiwang.clerk.rating;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import yiwang.clerk.shell.DeviceWords;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.Shape;
import yiwang.ui.text.Texts;

/** Whether the citizen has been asked, and the one thing to do about it. */
public final class RatingCard {

    private final RatingViewModel viewModel;
    private final Texts texts;

    public RatingCard(RatingViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    public Card of(RatingState state) {
        Card card = new Card(texts.get("rating.title"), "");
        String words = switch (state) {
            case RatingState.NoKeypad none -> "";
            case RatingState.Open open -> texts.get("rating.open");
            case RatingState.Asking asking -> texts.get("rating.asking");
            case RatingState.Given given -> texts.get("rating.given");
            case RatingState.NotGiven none -> texts.get("rating.notgiven");
            case RatingState.Faulty(var why) -> texts.get("rating.faulty", DeviceWords.fault(why, texts));
        };
        LampKind sign = switch (state) {
            case RatingState.Given given -> LampKind.NORMAL;
            case RatingState.Faulty faulty -> LampKind.YELLOW;
            default -> LampKind.OFF;
        };
        Label said = new Label(words);
        said.setWrapText(true);
        said.getStyleClass().add("yw-small");
        HBox row = new HBox(new Shape(sign), said);
        row.getStyleClass().add("cl-todo");
        card.add(row);
        switch (state) {
            case RatingState.Asking asking -> card.body(button(ActionButton.plain(texts.get("rating.withdraw")), "rating.withdraw", viewModel::withdraw));
            case RatingState.Given given -> { }
            default -> card.body(button(ActionButton.plain(texts.get("rating.ask")).icon("remixmz-star-line"), "rating.ask", viewModel::ask));
        }
        return card;
    }

    private static ActionButton button(ActionButton button, String id, Runnable action) {
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        return button.onFire(fired -> action.run());
    }
}
