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

    /** Runs the listener once now and after each change of any of the values, until these subscriptions are released. */
    public void followAll(Runnable listener, ObservableValue<?>... values) {
        for (ObservableValue<?> value : values) {
            add(value.subscribe((before, after) -> listener.run())::unsubscribe);
        }
        listener.run();
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
