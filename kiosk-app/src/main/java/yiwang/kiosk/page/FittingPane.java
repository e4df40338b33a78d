package yiwang.kiosk.page;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows something to be read whole: what is too high for its place is drawn smaller, never cut off. */
final class FittingPane extends Region {

    private final Scale scale = new Scale();
    private Region content;

    /** @param node null for nothing */
    void content(Region node) {
        content = node;
        getChildren().clear();
        if (node != null) {
            node.getTransforms().setAll(scale);
            getChildren().add(node);
        }
    }

    boolean hasContent() {
        return content != null;
    }

    /** Whether it reaches from edge to edge where there is no margin to keep. */
    boolean bleeds() {
        return content != null && content.getStyleClass().contains("kiosk-bleed");
    }

    @Override
    protected void layoutChildren() {
        if (content == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        double by = 1;
        // Drawn smaller, lines hold more words, so that the height has to be asked again.
        for (int i = 0; i < 3; i++) {
            double needed = Math.max(content.minHeight(getWidth() / by), content.prefHeight(getWidth() / by)) * by;
            if (needed <= getHeight() + 0.5) {
                break;
            }
            by *= getHeight() / needed;
        }
        scale.setX(by);
        scale.setY(by);
        content.resizeRelocate(0, 0, getWidth() / by, getHeight() / by);
    }
}
