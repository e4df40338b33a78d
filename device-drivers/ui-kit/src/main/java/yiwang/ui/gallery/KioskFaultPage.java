package yiwang.ui.gallery;

import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.ui.kiosk.BottomSheet;
import yiwang.ui.kiosk.KioskTile;
import yiwang.ui.kiosk.ShortCode;
import yiwang.ui.sign.LampKind;

/** A printer fault over a page. */
final class KioskFaultPage extends StackPane {
    KioskFaultPage() {
        Machine machine = new Machine("社会保险参保证明查询打印", new VBox());
        BottomSheet sheet = new BottomSheet(LampKind.YELLOW, "打印机卡纸了，不是您的问题", "第 1 张没有打完。工作人员已收到通知，约 3 分钟到。")
                .kept("您填的、核对过的都还在。", "没打出来的这张不收费，也不占份数。")
                .way(new KioskTile("remixmz-stack-line", "换到大厅 1 号机接着打", "走 10 步，在您左手边。刷身份证，直接到打印这一步")
                        .end(new ShortCode("或输短码", "7426")))
                .way(new KioskTile("remixmz-user-voice-line", "到 5 号窗口，不用重新排队", "报短码 7426，窗口能看到您办到哪一步").arrow())
                .way(new KioskTile("remixmz-smartphone-line", "电子证明发到手机", "扫码领取，效力和纸质的一样").arrow())
                .way(new KioskTile("remixmz-time-line", "在这里等修好", "画面不退出，修好后自动接着打").arrow())
                .code("短码 30 分钟内有效，只能用一次。故障编号 PRN-JAM-3，12345 可查。");
        machine.overlay.open(sheet);
        getChildren().add(machine);
    }
}
