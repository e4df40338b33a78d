package yiwang.ui.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** What must be undone when a view is hidden. Not for use by several threads. */
public final class Subscriptions implements AutoCloseable {
    private final Deque<Runnable> undo = new ArrayDeque<>();

    /** Remembers something to undo. */
    public void add(Runnable release) {
        undo.push(release);
    }

    /** Tells the listener the present value now and each later one until these subscriptions are released. */
    public <T> void follow(ObservableValue<T> value, Consumer<? super T> listener) {
        add(value.subscribe(listener::accept)::unsubscribe);
    }

    /** Number of things still to undo: zero after every {@link #close()}. */
    public int size() {
        return undo.size();
    }

    /** Undoes everything, the latest first. The object can be used again afterwards. */
    @Override
    public void close() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }
}
