package yiwang.ui.theme;

/** How close together things stand: a clerk's mouse and keyboard, or a citizen's finger. */
public enum Density {
    CLERK("clerk"),
    KIOSK("kiosk");

    private final String sheet;

    Density(String sheet) {
        this.sheet = sheet;
    }

    /** Name of the style sheet of sizes, without its ending. */
    public String sheet() {
        return sheet;
    }
}
