package yiwang.ui.view;

import javafx.scene.Parent;

/**
 * A page or a part of one. {@link #show()} and {@link #hide()} come in pairs: whatever a view follows while it is
 * shown is let go when it is hidden, so that a page left behind costs nothing and answers to nothing.
 */
public abstract class View {
    private final Subscriptions whileShown = new Subscriptions();
    private boolean shown;

    /** The node to put on the screen; the same one at every call. */
    public abstract Parent root();

    /** Follows the view model. Everything added to {@code whileShown} ends with {@link #hide()}. */
    protected abstract void onShow(Subscriptions whileShown);

    /** Called on the FX thread after the root came on the screen; a second call without hide does nothing. */
    public final void show() {
        if (!shown) {
            shown = true;
            onShow(whileShown);
        }
    }

    /** Called on the FX thread before the root leaves the screen. */
    public final void hide() {
        shown = false;
        whileShown.close();
    }

    /** Whether the view is on the screen. */
    public final boolean isShown() {
        return shown;
    }
}
