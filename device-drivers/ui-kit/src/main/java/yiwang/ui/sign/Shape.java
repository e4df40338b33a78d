package yiwang.ui.sign;

/** The shape of a lamp alone, on a grid of 16. */
public final class Shape extends Drawing {
    private static final String RING = "M13.6 8A5.6 5.6 0 1 1 2.4 8A5.6 5.6 0 1 1 13.6 8Z";

    public Shape(LampKind kind) {
        super(16, "yw-shape");
        show(kind);
    }

    /** Draws another kind in the same place. */
    public void show(LampKind kind) {
        clear();
        getStyleClass().removeIf(style -> style.startsWith("yw-shape-"));
        getStyleClass().add("yw-shape-" + kind.style());
        switch (kind) {
            case NORMAL -> path("M14.2 8A6.2 6.2 0 1 1 1.8 8A6.2 6.2 0 1 1 14.2 8Z", "yw-fill");
            case REMIND -> path("M8 .8 15.2 8 8 15.2 .8 8Z", "yw-fill");
            case YELLOW -> path("M8 1.2 15.4 14.4H.6Z", "yw-fill")
                    .path("M7.2 5.6h1.6v4.6H7.2ZM7.2 11.2h1.6v1.6H7.2Z", "yw-glyph");
            case RED -> path("M5 .9h6L15.1 5v6L11 15.1H5L.9 11V5Z", "yw-fill")
                    .path("M7.2 3.6h1.6v5.4H7.2ZM7.2 10.4h1.6V12H7.2Z", "yw-glyph");
            case PAUSED -> path("M15.2 8A7.2 7.2 0 1 1 .8 8A7.2 7.2 0 1 1 15.2 8Z", "yw-fill")
                    .path("M5.2 4.8h2v6.4h-2ZM8.8 4.8h2v6.4h-2Z", "yw-glyph");
            case OFF -> path(RING, "yw-dashes");
        }
    }
}
