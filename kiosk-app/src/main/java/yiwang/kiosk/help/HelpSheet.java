package yiwang.kiosk.help;

import yiwang.ui.kiosk.BottomSheet;
import yiwang.ui.kiosk.KioskTile;
import yiwang.ui.sign.LampKind;
import yiwang.ui.text.Texts;

/** Says where people help. This machine cannot call anybody, and says so. */
public final class HelpSheet {

    private HelpSheet() { }

    /** @param place such as 大厅导办台; @param read closes it */
    public static BottomSheet of(Texts texts, String place, Runnable read) {
        KioskTile back = new KioskTile("remixal-check-line", texts.get("help.read"), texts.get("help.read.promise")).onFire(t -> read.run());
        back.setId("help.read");
        return new BottomSheet(LampKind.REMIND, texts.get("help.title", place), texts.get("help.lead"))
                .kept(texts.get("fault.kept"), texts.get("help.kept")).way(back);
    }
}
