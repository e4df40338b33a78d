package yiwang.ui.sign;

import javafx.scene.control.Button;

/** On line or off line, and what is under way. Off line is an ordinary way of working, so it is calm, never red. */
public final class ConnectionPill extends Button {
    private final Shape dot = new Shape(LampKind.NORMAL);
    private final Icon cloud = new Icon("remixal-cloud-off-line");

    public ConnectionPill() {
        getStyleClass().setAll("yw-pill");
        setMinWidth(USE_PREF_SIZE);
        online("");
    }

    /** @param underWay such as 正在送 7 件, or empty */
    public void online(String underWay) {
        show(true, KitWords.get("connection.online"), underWay);
    }

    /** @param underWay such as 还没送 9 件, or empty */
    public void offline(String underWay) {
        show(false, KitWords.get("connection.offline"), underWay);
    }

    private void show(boolean online, String word, String underWay) {
        setGraphic(online ? dot : cloud);
        setText(underWay.isEmpty() ? word : word + " · " + underWay);
        getStyleClass().removeAll("yw-tint-ok", "yw-tint-calm");
        getStyleClass().add(online ? "yw-tint-ok" : "yw-tint-calm");
        setAccessibleText(underWay.isEmpty() ? word : KitWords.get("spoken.pair", word, underWay));
    }
}
