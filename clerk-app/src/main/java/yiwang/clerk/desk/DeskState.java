package yiwang.clerk.desk;

import java.util.List;

/** Everything the list page shows. @param loaded false until the store has answered once */
public record DeskState(boolean loaded, List<DeskRow> rows, DeskFilter filter, List<Todo> todos, DeskDay day) {

    public static final DeskState EMPTY = new DeskState(false, List.of(), DeskFilter.ALL, List.of(), new DeskDay(0, 0, 0, 0));

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
        return new DeskState(loaded, rows, other, todos, day);
    }
}
