package yiwang.ui.clerk;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.ui.sign.KitWords;

/** What is under way, how much of it is done, and how long it takes still. */
public final class ProgressLine extends VBox {
    private final Label what = new Label();
    private final Label rest = new Label();
    private final Track track = new Track();

    public ProgressLine() {
        getStyleClass().add("yw-progress");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        what.getStyleClass().add("yw-small");
        rest.getStyleClass().addAll("yw-small", "yw-muted");
        getChildren().addAll(new HBox(what, space, rest), track);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    }

    /**
     * @param part     0 to 1
     * @param restText such as 还要 20 秒, or empty
     */
    public void show(String whatText, double part, String restText) {
        what.setText(whatText);
        rest.setText(restText);
        track.part = Math.clamp(part, 0, 1);
        track.requestLayout();
        setAccessibleText(KitWords.get("progress.spoken", whatText, Math.round(track.part * 100), restText));
    }

    private static final class Track extends Region {
        private final Region bar = new Region();
        private double part;

        Track() {
            getStyleClass().add("yw-progress-track");
            bar.getStyleClass().add("yw-progress-bar");
            getChildren().add(bar);
        }

        @Override
        protected void layoutChildren() {
            bar.resizeRelocate(0, 0, getWidth() * part, getHeight());
        }
    }
}
