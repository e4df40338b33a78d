package yiwang.ui.sign;

/** The mark of the product: a gate and two chevrons that lead through it. */
public final class GateMark extends Drawing {
    public GateMark() {
        super(34, "yw-gate");
        path("M5 30V7.5A3.5 3.5 0 0 1 8.5 4h17A3.5 3.5 0 0 1 29 7.5V30", "yw-line");
        path("M11.5 12.5 17 18l5.5 -5.5M11.5 21 17 26.5l5.5 -5.5", "yw-line");
    }
}
