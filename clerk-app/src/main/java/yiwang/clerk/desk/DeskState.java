package yiwang.clerk.desk;

import java.util.List;

/**
 * Everything the desk shows: what somebody must act on, and what came in last.
 *
 * @param loaded false until the store has answered once
 * @param cases  how many cases the station keeps in all
 * @param whole  true when the rows are all of them
 */
public record DeskState(boolean loaded, List<DeskRow> rows, int cases, boolean whole, DeskFilter filter, List<Todo> todos, DeskDay day) {

    public static final DeskState EMPTY = new DeskState(false, List.of(), 0, true, DeskFilter.ALL, List.of(), new DeskDay(0, 0, 0, 0));

    public DeskState {
        rows = List.copyOf(rows);
        todos = List.copyOf(todos);
    }

    public List<DeskRow> shown() {
        return rows.stream().filter(filter::holds).toList();
    }

    public int count(DeskFilter which) {
        return (int) rows.stream().filter(which::holds).count();
    }

    DeskState with(DeskFilter other) {
        return new DeskState(loaded, rows, cases, whole, other, todos, day);
    }
}
