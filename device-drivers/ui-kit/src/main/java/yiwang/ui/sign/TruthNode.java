package yiwang.ui.sign;

/** One node on the wire, on a grid of 18. A thing that needs a person is square, so that it is told apart without colour. */
public final class TruthNode extends Drawing {
    private static final String SQUARE = "M4.4 1.4h9.2a3 3 0 0 1 3 3v9.2a3 3 0 0 1 -3 3H4.4a3 3 0 0 1 -3 -3V4.4a3 3 0 0 1 3 -3Z";

    public TruthNode(Truth truth) {
        super(18, "yw-node");
        show(truth);
    }

    /** Draws another state in the same place. */
    public void show(Truth truth) {
        clear();
        getStyleClass().removeIf(style -> style.startsWith("yw-node-"));
        getStyleClass().add("yw-node-" + truth.style());
        switch (truth) {
            case DONE -> path("M17.2 9A8.2 8.2 0 1 1 .8 9A8.2 8.2 0 1 1 17.2 9Z", "yw-fill")
                    .path("M5.2 9.2 7.9 11.8 12.8 6.6", "yw-glyph-line");
            case GOING -> path("M16.4 9A7.4 7.4 0 1 1 1.6 9A7.4 7.4 0 1 1 16.4 9Z", "yw-ring")
                    .path("M9 3.6A5.4 5.4 0 0 1 9 14.4Z", "yw-fill");
            case NOT_YET -> path("M16.2 9A7.2 7.2 0 1 1 1.8 9A7.2 7.2 0 1 1 16.2 9Z", "yw-dashes");
            case NEEDS_PERSON -> path(SQUARE, "yw-fill")
                    .path("M8.1 4.6h1.8v5.4H8.1ZM8.1 11.6h1.8v1.8H8.1Z", "yw-glyph");
        }
    }
}
