package yiwang.ui.kiosk;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import yiwang.ui.view.Overlay;

/** Header and page under one overlay, and the dock below it, which no scrim ever covers. */
public final class KioskFrame extends BorderPane {
    private final BorderPane covered = new BorderPane();
    private final Overlay overlay = new Overlay(covered);

    public KioskFrame(KioskHeader header, Dock dock) {
        covered.setTop(header);
        setCenter(overlay);
        setBottom(dock);
        // The sheet's shadow falls on the page and not on the dock.
        dock.toFront();
    }

    /** Puts a page in place of the former one. */
    public void show(Node page) {
        covered.setCenter(page);
    }

    public Overlay overlay() {
        return overlay;
    }
}
