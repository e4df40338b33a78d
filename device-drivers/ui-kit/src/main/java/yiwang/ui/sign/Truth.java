package yiwang.ui.sign;

/** How far one of the three truths has come. */
public enum Truth {
    NOT_YET("wait"),
    GOING("going"),
    DONE("done"),
    NEEDS_PERSON("bad");

    private final String style;

    Truth(String style) {
        this.style = style;
    }

    String style() {
        return style;
    }
}
