package yiwang.ui.gallery;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.ui.kiosk.NumberBadge;
import yiwang.ui.kiosk.StillThere;
import yiwang.ui.sign.Lamp;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.ThreeTruths;
import yiwang.ui.sign.Truth;

/** Nobody touched the screen for a while. */
final class KioskIdlePage extends StackPane {
    KioskIdlePage() {
        FlowPane badges = new FlowPane(new NumberBadge("在等").show("21", "人"), new NumberBadge("大约等").show("12", "分"),
                new Lamp(LampKind.NORMAL, "剩 8 日"), ThreeTruths.full(Truth.DONE, Truth.GOING, Truth.NOT_YET));
        badges.getStyleClass().add("yw-tiles");
        Machine machine = new Machine("自助服务 · 大厅 1 号机", new VBox(badges));
        StillThere still = new StillThere("填了一半的内容已经记下，凭身份证能接着办。", new Quiet());
        still.show(12, 15);
        machine.overlay.open(still, "yw-scrim-idle", () -> { });
        getChildren().add(machine);
    }

    private static final class Quiet implements StillThere.Answers {
        @Override
        public void stillHere() {
        }

        @Override
        public void moreTime() {
        }

        @Override
        public void leave() {
        }
    }
}
