package yiwang.kiosk.page;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.ui.kiosk.CaptionBar;

/**
 * Lays a page out. Upright: head, what is to be read, what is to be touched. Wide: reading left, touching right.
 * In low reach everything to be touched lies under {@link #lowLine}, whatever the screen's shape.
 */
public final class PageFrame extends Region {

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");

    private final Region lower = new Region();
    private final VBox head = new VBox();
    private final CaptionBar caption = new CaptionBar();
    private final FittingPane reading = new FittingPane();
    private final StackPane touching = new StackPane();
    private boolean low;
    private boolean wide;
    private double lowLine;

    PageFrame() {
        caption.show("");
        getStyleClass().addAll("yw-page", "kiosk-page");
        head.getStyleClass().add("kiosk-head");
        touching.getStyleClass().add("kiosk-touch");
        lower.getStyleClass().add("kiosk-lower");
        lower.setManaged(false);
        lower.setVisible(false);
        getChildren().addAll(lower, head, reading, touching);
    }

    /** The question or the news of the page, with an optional line above and below. */
    public PageFrame head(String above, String title, String below) {
        head.getChildren().clear();
        line(above, "yw-lead");
        line(title, "yw-title-1");
        line(below, "yw-lead");
        head.getChildren().add(caption);
        return this;
    }

    /** A head of the page's own making. */
    public PageFrame head(Node node) {
        head.getChildren().setAll(node, caption);
        return this;
    }

    public PageFrame reading(Region node) {
        reading.content(node);
        return this;
    }

    public PageFrame touching(Region node) {
        // What is too wide for the page wraps; it never pushes the page aside.
        node.setMinWidth(0);
        touching.getChildren().setAll(node);
        return this;
    }

    /** What there is to say of the page, in writing; empty for none. */
    public void caption(String words) {
        caption.show(words);
    }

    /**
     * @param wideScreen   the screen is wider than high
     * @param lowReach     all targets in the lower part
     * @param line         y in this frame under which they lie then
     */
    public void shape(boolean wideScreen, boolean lowReach, double line) {
        wide = wideScreen;
        low = lowReach;
        lowLine = line;
        lower.setVisible(low);
        pseudoClassStateChanged(LOW, low);
        pseudoClassStateChanged(WIDE, wide);
        touching.pseudoClassStateChanged(LOW, low);
        touching.pseudoClassStateChanged(WIDE, wide);
        touching.pseudoClassStateChanged(BESIDE, wide && !low && reading.hasContent());
        requestLayout();
    }

    public double lowLine() {
        return lowLine;
    }

    @Override
    protected void layoutChildren() {
        Insets in = getInsets();
        double left = in.getLeft();
        double width = getWidth() - left - in.getRight();
        double top = in.getTop();
        double bottom = getHeight() - in.getBottom();
        if (low) {
            lower.resizeRelocate(0, lowLine, getWidth(), getHeight() - lowLine);
            touching.resizeRelocate(0, lowLine, getWidth(), getHeight() - lowLine);
            double y = top + place(head, left, top, width);
            boolean bleeds = reading.bleeds();
            reading.resizeRelocate(bleeds ? 0 : left, y, bleeds ? getWidth() : width, Math.max(0, lowLine - y));
        } else if (wide && reading.hasContent()) {
            double right = touching.prefWidth(-1);
            double leftWidth = width - right;
            double y = top + place(head, left, top, leftWidth);
            reading.resizeRelocate(left, y, leftWidth, bottom - y);
            touching.resizeRelocate(left + leftWidth, top, right, bottom - top);
        } else {
            double y = top + place(head, left, top, width);
            double high = reading.hasContent() ? Math.min(touching.prefHeight(width), bottom - y) : bottom - y;
            touching.resizeRelocate(left, bottom - high, width, high);
            reading.resizeRelocate(left, y, width, Math.max(0, bottom - high - y));
        }
    }

    private double place(Region node, double x, double y, double width) {
        double high = node.prefHeight(width);
        node.resizeRelocate(x, y, width, high);
        return high;
    }

    private void line(String text, String style) {
        if (!text.isEmpty()) {
            Label label = new Label(text);
            label.getStyleClass().add(style);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            head.getChildren().add(label);
        }
    }
}
