package yiwang.ui.kiosk;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.ui.sign.GateMark;
import yiwang.ui.sign.SampleTag;

/** Where this is, which machine or which matter, and the time. Nothing here is to be touched. */
public final class KioskHeader extends HBox {
    private final Label name = new Label();
    private final Label under = new Label();
    private final SampleTag sample = new SampleTag();
    private final Label time = new Label();
    private final Label date = new Label();

    public KioskHeader(String hall, String machineOrMatter) {
        getStyleClass().add("yw-kiosk-header");
        name.getStyleClass().add("yw-kiosk-hall");
        under.getStyleClass().add("yw-kiosk-under");
        time.getStyleClass().add("yw-kiosk-time");
        date.getStyleClass().add("yw-kiosk-under");
        VBox place = new VBox(name, under);
        place.getStyleClass().add("yw-kiosk-pair");
        VBox clock = new VBox(time, date);
        clock.getStyleClass().addAll("yw-kiosk-pair", "yw-kiosk-clock");
        clock.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(new GateMark(), place, sample, space, clock);
        hall(hall);
        under(machineOrMatter);
        sample(false);
    }

    /** Where this is. */
    public void hall(String hall) {
        name.setText(hall);
    }

    /** The second line: 自助服务 · 大厅 1 号机, or the matter under way. */
    public void under(String machineOrMatter) {
        under.setText(machineOrMatter);
        under.setManaged(!machineOrMatter.isEmpty());
    }

    public KioskHeader sample(boolean shown) {
        sample.setVisible(shown);
        sample.setManaged(shown);
        return this;
    }

    public KioskHeader clock(String timeText, String dateText) {
        time.setText(timeText);
        date.setText(dateText);
        return this;
    }
}
