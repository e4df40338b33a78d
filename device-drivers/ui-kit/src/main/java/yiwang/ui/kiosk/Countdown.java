package yiwang.ui.kiosk;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import yiwang.ui.sign.KitWords;

/** A ring that empties, and the seconds in it. Whoever shows it also counts: it has no clock of its own. */
public final class Countdown extends StackPane {
    private final Circle track = new Circle();
    private final Arc rest = new Arc();
    private final Label number = new Label();

    public Countdown() {
        getStyleClass().add("yw-countdown");
        track.getStyleClass().add("yw-countdown-track");
        rest.getStyleClass().add("yw-countdown-rest");
        rest.setType(ArcType.OPEN);
        rest.setStartAngle(90);
        number.getStyleClass().add("yw-countdown-number");
        Pane ring = new Pane(track, rest);
        getChildren().addAll(ring, number);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** @param of the seconds that there were at the start, at least 1 */
    public void show(int secondsLeft, int of) {
        number.setText(Integer.toString(secondsLeft));
        rest.setLength(-360.0 * Math.clamp(secondsLeft, 0, of) / of);
        setAccessibleText(KitWords.get("countdown.spoken", secondsLeft));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double middle = Math.min(getWidth(), getHeight()) / 2;
        // The stroke lies half outside the radius.
        double radius = middle - track.getStrokeWidth() / 2;
        track.setCenterX(middle);
        track.setCenterY(middle);
        track.setRadius(radius);
        rest.setCenterX(middle);
        rest.setCenterY(middle);
        rest.setRadiusX(radius);
        rest.setRadiusY(radius);
    }
}
