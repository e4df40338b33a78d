package yiwang.ui.theme;

/** A set of colours. Each is one style sheet of looked-up colours and nothing else. */
public enum Theme {
    LIGHT("light"),
    DARK("dark"),
    /** High contrast; on a kiosk it also brings larger type and targets. */
    ELDER("elder");

    private final String sheet;

    Theme(String sheet) {
        this.sheet = sheet;
    }

    /** Name of the style sheet of colours, without its ending. */
    public String sheet() {
        return sheet;
    }
}
