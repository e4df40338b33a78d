package yiwang.kiosk.page;

import yiwang.ui.view.View;

/** A page: something to read and something to touch, which the frame lays out for every way of standing before it. */
public abstract class PageView extends View {

    private final PageFrame frame = new PageFrame();

    @Override
    public final PageFrame root() {
        return frame;
    }

    protected final PageFrame frame() {
        return frame;
    }

    /** What is said of this page, for the caption. */
    public abstract String spoken();
}
