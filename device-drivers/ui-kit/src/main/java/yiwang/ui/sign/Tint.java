package yiwang.ui.sign;

/** A tint of a small box of words. The words carry the meaning; the tint only helps the eye. */
public enum Tint {
    GREY("off"),
    ACCENT("calm"),
    GREEN("ok"),
    BLUE("info"),
    YELLOW("warn"),
    RED("bad"),
    PURPLE("pause");

    private final String style;

    Tint(String style) {
        this.style = style;
    }

    /** The style class that sets {@code -yw-tint}, {@code -yw-edge} and {@code -yw-word}. */
    public String style() {
        return "yw-tint-" + style;
    }
}
