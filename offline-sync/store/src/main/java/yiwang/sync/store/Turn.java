package yiwang.sync.store;

import java.util.ArrayList;
import java.util.List;

/** One transaction of the writer as the work in it sees it. Only who has the turn to write touches it. */
final class Turn {

    private final Sql sql;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private Tail tail;

    Turn(Sql sql, Tail tail) {
        this.sql = sql;
        this.tail = tail;
    }

    Sql sql() {
        return sql;
    }

    Tail tail() {
        return tail;
    }

    void tail(Tail next) {
        tail = next;
    }

    /** Memory follows the disk: runs once the transaction is durable, never otherwise. */
    void afterCommit(Runnable change) {
        afterCommit.add(change);
    }

    int mark() {
        return afterCommit.size();
    }

    /** Forgets what was noted since the mark. */
    void backTo(int mark, Tail before) {
        afterCommit.subList(mark, afterCommit.size()).clear();
        tail = before;
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }
}
