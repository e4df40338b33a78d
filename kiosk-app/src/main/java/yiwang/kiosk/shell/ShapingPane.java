package yiwang.kiosk.shell;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import yiwang.kiosk.page.PageFrame;
import yiwang.kiosk.session.AccessModes;
import yiwang.ui.kiosk.KioskHeader;
import yiwang.ui.theme.Density;
import yiwang.ui.theme.Theme;
import yiwang.ui.theme.Themes;

/** Holds what is shown, and tells the page how wide the screen is and where the low line runs. */
final class ShapingPane extends StackPane {

    private PageFrame page;
    private KioskHeader header;
    private double lowLine;
    private AccessModes modes = AccessModes.USUAL;

    void show(Node node) {
        if (getChildren().size() != 1 || getChildren().getFirst() != node) {
            getChildren().setAll(node);
        }
    }

    void access(AccessModes wanted) {
        modes = wanted;
        theme();
    }

    /** Elder mode is an exchange of style sheets, nothing else. */
    void theme() {
        if (getScene() != null) {
            Themes.apply(getScene(), modes.elder() ? Theme.ELDER : Theme.LIGHT, Density.KIOSK);
        }
    }

    void page(PageFrame shown, double line, KioskHeader above) {
        page = shown;
        lowLine = line;
        header = above;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (page != null) {
            page.shape(getWidth() > getHeight(), modes.lowReach(), getHeight() * lowLine - header.prefHeight(-1));
        }
        super.layoutChildren();
    }
}
