package yiwang.ui.gallery;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import yiwang.ui.kiosk.Dock;
import yiwang.ui.kiosk.DockActions;
import yiwang.ui.kiosk.KioskFrame;
import yiwang.ui.kiosk.KioskHeader;
import yiwang.ui.view.Overlay;

/** A kiosk around a page. */
final class Machine extends StackPane {
    final Dock dock = new Dock(new Quiet());
    final Overlay overlay;

    Machine(String machineOrMatter, Node page) {
        page.getStyleClass().add("yw-page");
        KioskFrame frame = new KioskFrame(
                new KioskHeader("青溪县政务服务中心", machineOrMatter).sample(true).clock("09:42", "11月24日 周二"), dock);
        frame.show(page);
        overlay = frame.overlay();
        getChildren().add(frame);
    }

    /** The gallery's keys lead nowhere. */
    private static final class Quiet implements DockActions {
        @Override
        public void back() {
        }

        @Override
        public void home() {
        }

        @Override
        public void elder() {
        }

        @Override
        public void lowReach() {
        }

        @Override
        public void voice() {
        }

        @Override
        public void help() {
        }
    }
}
