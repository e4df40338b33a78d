package yiwang.kiosk.fault;

import yiwang.ui.kiosk.BottomSheet;
import yiwang.ui.kiosk.KioskTile;
import yiwang.ui.sign.LampKind;
import yiwang.ui.text.Texts;

/** A fault over the page, which stays as it was: what happened, what is kept, the ways on, a code. */
public final class FaultSheet {

    private final Texts texts;
    private final FaultNotice notice;
    private final BottomSheet sheet;

    public FaultSheet(Texts texts, FaultNotice notice) {
        this(texts, notice, texts.get("fault.kept"), texts.get("fault.kept.more"));
    }

    /** @param kept what is safe, and {@code more} about it */
    public FaultSheet(Texts texts, FaultNotice notice, String kept, String more) {
        this.texts = texts;
        this.notice = notice;
        this.sheet = new BottomSheet(LampKind.YELLOW, notice.title(), notice.lead()).kept(kept, more);
    }

    /** The first is the best and is filled. */
    public FaultSheet way(KioskTile tile) {
        sheet.way(tile.arrow());
        return this;
    }

    public BottomSheet sheet() {
        return sheet.code(texts.get("fault.code", notice.code()));
    }
}
