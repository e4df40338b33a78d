package yiwang.sync.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** One piece of work for the writer and the thread that waits for it. */
final class WriteJob<T> {

    /** By the database, unless it can be entered in the daybook. */
    interface Work<T> {
        T run(Turn turn) throws SQLException;

        /** @param tail  what it is to continue. @return empty when only the database can tell whether it may be saved */
        default Optional<AcceptedCase> enter(Tail tail) {
            return Optional.empty();
        }

        /** What to answer once it is durable in the daybook. */
        default T entered(AcceptedCase accepted) {
            throw new IllegalStateException("was not to be entered");
        }
    }

    private final Work<T> work;
    private final Thread waiter = Thread.currentThread();
    private T result;
    private RuntimeException failure;
    private Error error;
    private volatile boolean done;

    WriteJob(Work<T> work) {
        this.work = work;
    }

    /** @return false when it failed and what it did has to be undone */
    boolean run(Turn turn) {
        try {
            result = work.run(turn);
            return true;
        } catch (SQLException e) {
            failure = StoreFault.of(e);
        } catch (RuntimeException e) {
            failure = e;
        } catch (Error e) {
            error = e;
        }
        return false;
    }

    /** @return null when it has to go by the database, which then also finds out what is wrong with it */
    AcceptedCase enter(Tail next) {
        return work.enter(next).orElse(null);
    }

    void entered(AcceptedCase accepted) {
        result = work.entered(accepted);
    }

    void fail(RuntimeException cause) {
        if (failure == null && error == null) {
            failure = cause;
        }
    }

    void finish() {
        done = true;
        LockSupport.unpark(waiter);
    }

    /** Waits to the end even when interrupted: whether something was saved must be known. */
    T await() {
        boolean interrupted = false;
        while (!done) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (error != null) {
            throw error;
        }
        if (failure != null) {
            throw failure;
        }
        return result;
    }
}
