package yiwang.kiosk.page;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import yiwang.ui.kiosk.BigButton;
import yiwang.ui.kiosk.TileGrid;
import yiwang.ui.text.Texts;

/** Leafs through a list by buttons: nothing on a kiosk is dragged or scrolled. */
public final class Pager {

    private final Texts texts;
    private final int size;
    private final int each;
    private final int page;
    private final IntConsumer turn;

    /** @param page as asked for; the nearest that exists is shown */
    public Pager(Texts texts, int size, int each, int page, IntConsumer turn) {
        this.texts = texts;
        this.size = size;
        this.each = each;
        this.page = Math.clamp(page, 0, pages(size, each) - 1);
        this.turn = turn;
    }

    public <T> List<T> part(List<T> all) {
        return all.subList(Math.min(page * each, all.size()), Math.min((page + 1) * each, all.size()));
    }

    /** The buttons and where one is; takes no room when there is but one page. */
    public Region node() {
        int pages = pages(size, each);
        BigButton back = BigButton.outlined(texts.get("pager.back")).icon("remixal-arrow-left-s-line").onFire(b -> turn.accept(page - 1));
        BigButton on = BigButton.outlined(texts.get("pager.on")).icon("remixal-arrow-right-s-line").onFire(b -> turn.accept(page + 1));
        back.setId("pager.back");
        on.setId("pager.on");
        back.setDisable(page == 0);
        on.setDisable(page == pages - 1);
        Label where = new Label(texts.get("pager.where", Integer.toString(page + 1), Integer.toString(pages)));
        where.getStyleClass().add("kiosk-pager-where");
        where.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        TileGrid row = new TileGrid(3, back, where, on);
        row.getStyleClass().add("kiosk-pager");
        row.setVisible(pages > 1);
        row.setManaged(pages > 1);
        return row;
    }

    private static int pages(int size, int each) {
        return Math.max(1, (size + each - 1) / each);
    }
}
