package yiwang.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import yiwang.ui.FxStage;
import yiwang.ui.sign.LampKind;
import yiwang.ui.theme.Density;
import yiwang.ui.theme.Theme;
import yiwang.ui.theme.Themes;

class KioskPartsTest {
    @Test
    void an_unavailable_tile_keeps_its_focus_says_why_and_does_nothing() throws Exception {
        FxStage.on(() -> {
            List<KioskTile> fired = new ArrayList<>();
            KioskTile tile = new KioskTile("remixmz-printer-line", "异地打证", "").onFire(fired::add)
                    .unavailable("证照纸用完了，请到大厅 2 号机");
            tile.fire();
            assertThat(fired).isEmpty();
            assertThat(tile.isFocusTraversable()).isTrue();
            assertThat(tile.getAccessibleText()).isEqualTo("异地打证，证照纸用完了，请到大厅 2 号机，这里现在用不了");
            return null;
        });
    }

    @Test
    void elder_mode_enlarges_targets_and_loses_no_input() throws Exception {
        FxStage.on(() -> {
            TextField field = new TextField("990121");
            BigButton button = BigButton.filled("没错，打印");
            Scene scene = new Scene(new VBox(field, button), 1080, 1920);
            Themes.apply(scene, Theme.LIGHT, Density.KIOSK);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            double ordinary = button.getHeight();
            field.requestFocus();
            field.selectRange(2, 4);
            Themes.apply(scene, Theme.ELDER, Density.KIOSK);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            assertThat(ordinary).isEqualTo(120);
            assertThat(button.getHeight()).isEqualTo(196);
            assertThat(field.getText()).isEqualTo("990121");
            assertThat(field.getSelectedText()).isEqualTo("01");
            assertThat(scene.getFocusOwner()).isSameAs(field);
            return null;
        });
    }

    @Test
    void the_best_way_on_after_a_fault_is_the_only_filled_one() throws Exception {
        FxStage.on(() -> {
            BottomSheet sheet = new BottomSheet(LampKind.YELLOW, "打印机卡纸了，不是您的问题", "工作人员已收到通知")
                    .way(new KioskTile("remixmz-stack-line", "换到大厅 1 号机接着打", ""))
                    .way(new KioskTile("remixmz-time-line", "在这里等修好", ""));
            assertThat(sheet.lookupAll(".yw-tile-filled")).hasSize(1);
            assertThat(sheet.lookupAll(".yw-tile")).hasSize(2);
            return null;
        });
    }

    @Test
    void the_dock_says_what_is_on_and_hides_the_way_back() throws Exception {
        FxStage.on(() -> {
            Dock dock = new Dock(new Nothing());
            dock.elder(true);
            dock.canGoBack(false);
            assertThat(dock.getChildren().stream().filter(key -> key.isManaged())).hasSize(5);
            assertThat(dock.getChildren().get(2).getAccessibleText()).endsWith("现在开着");
            assertThat(dock.getChildren().getLast().getAccessibleText()).startsWith("叫人帮忙");
            return null;
        });
    }

    @Test
    void the_countdown_speaks_the_seconds() throws Exception {
        FxStage.on(() -> {
            Countdown countdown = new Countdown();
            countdown.show(12, 15);
            assertThat(countdown.getAccessibleText()).isEqualTo("还剩 12 秒");
            return null;
        });
    }

    @Test
    void a_machine_front_has_everything_on_it() {
        assertThatThrownBy(() -> new MachineFront(1.2, 0, 0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static final class Nothing implements DockActions {
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
