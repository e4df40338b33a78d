package yiwang.sync.gateway.database;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** One caller's change on its way through a {@link SharedCommit}. */
final class SharedChange<T> {

    private static final String MARK = "one_of_many";

    private final Function<Handle, T> change;
    private T value;
    private Throwable failure;
    private boolean over;

    SharedChange(Function<Handle, T> change) {
        this.change = change;
    }

    /** Counts only once {@link #committed} follows. Undoes what it did when it fails; throws when even that is not possible. */
    void within(Handle handle) {
        failure = null;
        handle.savepoint(MARK);
        try {
            value = change.apply(handle);
        } catch (RuntimeException e) {
            handle.rollbackToSavepoint(MARK);
            failure = e;
        }
        handle.releaseSavepoint(MARK);
    }

    void committed() {
        over = true;
    }

    void alone(Jdbi jdbi) {
        failure = null;
        try {
            value = jdbi.inTransaction(change::apply);
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        over = true;
    }

    boolean isOver() {
        return over;
    }

    T result() {
        switch (failure) {
            case null -> {
                return value;
            }
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }
}
