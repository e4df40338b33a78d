package yiwang.ui.kiosk;

import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import javafx.util.Duration;
import yiwang.ui.sign.KitWords;

/** Draws this machine's front and where the card goes. Moves only after {@link #play()}, which reduced motion omits. */
public final class CardHint extends Region {
    private static final double WIDTH = 984;
    private static final double HEIGHT = 940;
    private static final double LEFT = 212;
    private static final double TOP = 24;
    private static final double FRONT_WIDTH = 560;
    private static final double FRONT_HEIGHT = 892;

    private final Group drawing = new Group();
    private final Group card = new Group();
    private final Scale scale = new Scale();
    private final TranslateTransition motion = new TranslateTransition(Duration.millis(2400), card);

    /** @param where said on the sign: 屏幕右下方 */
    public CardHint(MachineFront front, String where) {
        getStyleClass().add("yw-card-hint");
        drawing.getTransforms().add(scale);
        drawing.setManaged(false);
        getChildren().add(drawing);
        machine(front);
        double x = LEFT + front.readerX() * FRONT_WIDTH;
        double y = TOP + front.readerY() * FRONT_HEIGHT;
        reader(x, y);
        sign(x, y, where);
        card(x, y);
        motion.setByY(40);
        motion.setAutoReverse(true);
        motion.setCycleCount(Animation.INDEFINITE);
        motion.setInterpolator(Interpolator.EASE_BOTH);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(KitWords.get("hint.spoken", where));
    }

    public void play() {
        motion.play();
    }

    public void stop() {
        motion.stop();
    }

    private void machine(MachineFront front) {
        drawing.getChildren().addAll(
                box(LEFT, TOP, FRONT_WIDTH, FRONT_HEIGHT, 44, "yw-hint-front"),
                box(248, 60, 488, 500, 18, "yw-hint-screen"), box(284, 100, 210, 22, 11, "yw-hint-screen-title"),
                box(284, 146, 416, 120, 16, "yw-hint-screen-tile"), box(284, 286, 198, 110, 16, "yw-hint-screen-tile"),
                box(502, 286, 198, 110, 16, "yw-hint-screen-tile"), box(284, 416, 198, 110, 16, "yw-hint-screen-tile"),
                box(502, 416, 198, 110, 16, "yw-hint-screen-tile"), box(248, 590, 488, 290, 18, "yw-hint-panel"));
        exit(front.ticketX(), front.ticketY(), "hint.ticket");
        exit(front.paperX(), front.paperY(), "hint.paper");
    }

    private void exit(double partX, double partY, String key) {
        double x = LEFT + partX * FRONT_WIDTH;
        double y = TOP + partY * FRONT_HEIGHT;
        drawing.getChildren().addAll(box(x, y, 170, 16, 8, "yw-hint-slot"),
                words(KitWords.get(key), x, y + 56, "yw-hint-small"));
    }

    private void reader(double x, double y) {
        drawing.getChildren().addAll(box(x - 103, y - 113, 206, 226, 20, "yw-hint-reader"),
                path(svg("M%f %fa42 42 0 0 1 58 0", x - 29, y + 71), "yw-hint-wave"),
                path(svg("M%f %fa70 70 0 0 1 98 0", x - 49, y + 51), "yw-hint-wave"),
                box(x - 6, y + 83, 12, 12, 6, "yw-hint-dot"));
    }

    private void sign(double x, double y, String where) {
        // The sign stands beside the machine, on the reader's side.
        boolean right = x > LEFT + FRONT_WIDTH / 2;
        double signX = right ? 800 : 14;
        double from = signX + 85;
        double to = right ? LEFT + FRONT_WIDTH - 26 : LEFT + 26;
        double bow = right ? 40 : -40;
        drawing.getChildren().addAll(
                path(svg("M%f %fc%f 120 %f 210 %f %f", from, y - 268, bow, bow - 10, to - from, 272.0),
                        "yw-hint-dots"),
                path(svg("M%f %fl%f 38l%f 24", to + (right ? 40 : -40), y - 34, right ? -40.0 : 40.0,
                        right ? 52.0 : -52.0), "yw-hint-arrow"),
                box(signX, y - 405, 170, 128, 22, "yw-hint-sign"),
                centred(KitWords.get("hint.here"), from, y - 351, "yw-hint-sign-word"),
                centred(where, from, y - 307, "yw-hint-sign-where"));
    }

    private void card(double x, double y) {
        card.getChildren().addAll(box(0, 0, 236, 150, 16, "yw-hint-card"), box(158, 30, 56, 74, 8, "yw-hint-photo"),
                box(22, 34, 86, 12, 6, "yw-hint-line"), box(22, 60, 112, 12, 6, "yw-hint-line-light"),
                box(22, 84, 98, 12, 6, "yw-hint-line-light"), box(22, 118, 190, 14, 7, "yw-hint-line"));
        card.setRotate(-7);
        card.setLayoutX(x - 90);
        card.setLayoutY(y - 190);
        drawing.getChildren().add(card);
    }

    private static SVGPath box(double x, double y, double width, double height, double r, String style) {
        return path(svg("M%f %fh%fa%f %f 0 0 1 %f %fv%fa%f %f 0 0 1 %f %fh%fa%f %f 0 0 1 %f %fv%fa%f %f 0 0 1 %f %fZ",
                x + r, y, width - 2 * r, r, r, r, r, height - 2 * r, r, r, -r, r, 2 * r - width, r, r, -r, -r,
                        2 * r - height, r, r, r, -r), style);
    }

    private static String svg(String path, Object... numbers) {
        return String.format(Locale.ROOT, path, numbers);
    }

    private static SVGPath path(String content, String style) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        path.getStyleClass().add(style);
        return path;
    }

    private static Text words(String text, double x, double y, String style) {
        Text words = new Text(x, y, text);
        words.getStyleClass().add(style);
        return words;
    }

    private static Text centred(String text, double x, double y, String style) {
        Text words = words(text, x, y, style);
        words.layoutBoundsProperty().subscribe(bounds -> words.setX(x - bounds.getWidth() / 2));
        return words;
    }

    @Override
    protected void layoutChildren() {
        double side = Math.min(getWidth() / WIDTH, getHeight() / HEIGHT);
        scale.setX(side);
        scale.setY(side);
        drawing.setLayoutX((getWidth() - WIDTH * side) / 2);
        drawing.setLayoutY((getHeight() - HEIGHT * side) / 2);
    }
}
